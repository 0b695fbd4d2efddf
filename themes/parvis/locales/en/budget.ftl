### Participatory budgets. What is missing here is in vote.ftl.

money = €{ $amount }

## The page

status-upcoming-budget = Voting opens on { $opens }.
status-open-budget = You can vote until { $closes }.
status-confirming-budget = Voting has closed. Results will be published on { $results }.
status-closed-budget = Voting has closed.
back-to-process-budget = Back to the participatory budget
budget-whole = The whole commune
budget-envelopes-title = { $count ->
    [one] The envelope
   *[other] The envelopes
  }
budget-total = { $total } to share among residents’ projects.
budget-how-title = How projects are chosen
budget-blank = Each envelope is shared according to the ballots that choose projects. Blank votes are counted apart and weigh on no project.
budget-ties-lower-cost = In a tie, the cheaper project comes first.
budget-ties-more-votes = In a tie, the project that more people chose comes first, then the cheaper one.
budget-ties-lot = In a tie, a lot decides that anybody can draw again.
budget-projects-title = { $count ->
    [one] The project
   *[other] The { $count } projects
  }
budget-funded-title = The projects that were chosen
budget-spent-of = { $spent } of { $amount }; { $left } is left.
budget-found-none = No project was chosen.
budget-found = { $count ->
    [one] Chosen project: { $labels }.
   *[other] Chosen projects: { $labels }.
  }
column-envelope = Envelope
column-amount = Amount
column-projects = Projects
column-project = Project

## The ballot

project-and-cost = { $title } – { $cost }
ballot-how-exactly-budget = Choose exactly { $max } projects.
ballot-how-several-budget = Choose { $min } to { $max } projects.
ballot-how-knapsack = Choose as many projects as you like, for { $envelope } at most.
ballot-how-points-budget = You have { $total } points to share, at most { $max } for a project. You may keep some.
ballot-how-ranking-budget = Rank the projects in order of preference: 1 for the one you prefer, up to { $max }. You may rank fewer.
ballot-skip = You may leave aside the envelopes that do not concern you.
ballot-fault-missing-budget = { $label } Choose at least one project, or the blank vote
ballot-fault-over-envelope = { $label } Your projects cost { $found } for an envelope of { $envelope }: take away { $over }
purse-within = Your projects cost { $spent }. { $rest } is left.
purse-above = Your projects cost { $spent }: that is { $rest } too much.

## The rules

rule-and = { $first }. { $second }
rule-greedy = The most chosen projects first, while the envelope lasts
rule-greedy-per-euro = The projects with most votes per euro first, while the envelope lasts
rule-skip = A project that costs more than is left is skipped, and the next one is looked at.
rule-stop = At the first project that costs more than is left, counting ends.
rule-shares-cost = Equal shares: each ballot gets the same share of the envelope, and only pays for projects that it chose. A project is worth what it costs
rule-shares-number = Equal shares: each ballot gets the same share of the envelope, and only pays for projects that it chose. Each project is worth as much as another
rule-completion-none = What is not paid so is not spent.
rule-completion-add1 = Shares are raised euro by euro while the envelope lasts.
rule-completion-add1-greedy = Shares are raised euro by euro while the envelope lasts, then the most chosen projects take the rest.
rule-completion-greedy = The most chosen projects take the rest.

## The count

trace-voices-funding = This is how many ballots chose each project.
trace-shared-funding = These are the points of each project, added up over all ballots.
trace-greedy = Projects are taken in this order, while the envelope lasts.
trace-added = With what is left, these projects are taken in this order.
trace-shares = { $voters ->
    [one] One ballot has the whole envelope, { $share }.
   *[other] { NUMBER($voters) } ballots share the envelope: { $share } each. The project that asks least of those who chose it is paid first, and so on.
  }
trace-shares-tied = { $first } was taken before { $others }, in a tie: the rule that was announced decided.
trace-raised-exhausted = Shares were raised { $times ->
    [one] once
   *[other] { NUMBER($times) } times
  } by { $step }, { $all } more for each ballot: no other project fits into the envelope.
trace-raised-over = Shares were raised { $times ->
    [one] once
   *[other] { NUMBER($times) } times
  } by { $step }, { $all } more for each ballot. With the next raise, projects would have cost more than the envelope.
trace-short = Those who chose these projects did not have enough left, together, to pay for them.
trace-spent = { $spent } of { $envelope } is spent; { $left } is left.
trace-represented = { $count ->
    [0] No ballot has a chosen project among its choices.
    [one] One ballot of { NUMBER($voters) } has at least one chosen project among its choices.
   *[other] { NUMBER($count) } ballots of { NUMBER($voters) } have at least one chosen project among their choices.
  }
came-funded = chosen; { $amount } is left
came-skipped = { $amount } too expensive: skipped
came-stopped = { $amount } too expensive: counting ends
came-behind = after the end
came-unsupported = no vote
came-tied = { $said } (in a tie with the one before)
column-cost = Cost
column-came = Outcome
column-supporters = Chose it
column-payers = Paid
column-price = Each one’s part at most
column-have = Had together
caption-considered = The projects in order
caption-bought = The projects that were paid
caption-short = The projects that could not be paid

## The projects

projects-title = The projects
projects-all = All projects
projects-link = See all projects, by district and by category
projects-csv = The projects as a table (CSV)
projects-sum = { $count ->
    [one] One project, { $total }.
   *[other] { $count } projects, { $total } in all.
  }
projects-none = No project here.
project-under-review = Under review
project-infeasible = Not feasible
project-voted = Put to the vote
project-selected = Chosen
project-not-selected = Not chosen
project-in-progress = In progress
project-done = Done
project-abandoned = Given up
project-late = Late
project-cost = Cost
project-running-cost = Running cost
project-each-year = { $cost } a year
project-district = District
project-place = Place
project-category = Category
project-by = Idea of
project-vote = Vote
project-followed-title = Where this project stands
project-spent = Spent
project-spent-of = { $spent } of { $cost } planned
project-contractor = Built by
milestone-done = Done on { $done }
milestone-done-late = Done on { $done }, instead of { $expected }
milestone-expected = Expected on { $expected }
milestone-late = Late: expected on { $expected }

## The comparison

compare-title = And with another rule?
compare-link = Compare with other counting rules
compare-intro = Only the rule that was announced before the vote counts. This is what other rules would have chosen with the same ballots.
compare-same = All rules choose the same projects.
compare-declared = (the rule of this vote)
compare-rules = The rules
compare-projects = The projects that each rule chooses
compare-districts = Spending by district
compare-no-district = Without a district
compare-represented = Served: ballots of which at least one chosen project is funded.
compare-yes = chosen
compare-no = not chosen
column-rule = Rule
column-spent = Spent
column-represented = Served
column-got = Votes or points

## Follow-up

followed-title = Where our projects stand
followed-intro = The projects that participatory budgets chose, year by year: what is done, what is in progress, what is late.
followed-link = Where our projects stand
followed-sums = { $count ->
    [one] One chosen project
   *[other] { $count } chosen projects
  }, { $done ->
    [0] none done
    [one] one done
   *[other] { $done } done
  }{ $late ->
    [0] .
    [one] , one late.
   *[other] , { $late } late.
  }
followed-spent = { $spent } spent to date.
followed-next = Next step on { $date }:
followed-none = No project has been chosen yet.

## Your data

privacy-notice-name-budget = Your ballot is only counted with the others. Your address is never published.
privacy-notice-budget = It serves to count everybody once, as part of the commune’s task in the public interest. Controller: { $controller }. It is erased { $months ->
    [0] at the close.
    [one] 1 month after the close.
   *[other] { $months } months after the close.
  }
