### What is asked of whoever contributes, in the commune's language. The attribute `hint` is the sentence that helps.

## Idea box

ideas-page = Your idea
ideas-title = Your idea in one sentence
    .hint = For example: a bench in the shade in front of the school.
ideas-body = Explain it
    .hint = What is it for, for whom, where? Write nothing personal about yourself or others.
ideas-category = What is it about?
ideas-district = In which district?
ideas-name = Name or pseudonym to show
    .hint = It will stand beside your idea. Without one, the idea has no name.
comments-page = Your comment
comments-body = Your comment
    .hint = Write nothing personal about yourself or others.
comments-name = Name or pseudonym to show

## Debate

arguments-page = Your argument
arguments-side = On which side is your argument?
    .hint = One argument a person and side.
arguments-side-for = For
arguments-side-against = Against
arguments-body = Your argument
    .hint = A single one, in a few sentences. Write nothing personal about yourself or others.
arguments-name = Name or pseudonym to show
    .hint = It will appear with your argument. Without it, the argument appears without a name.
replies-page = Your reply
replies-body = Your reply
    .hint = It answers the argument, not the person.
replies-name = Name or pseudonym to show

## Consultation

arguments-source = The address of a source
    .hint = A page that supports what you say, such as https://example.org/study.
arguments-source-title = The title of that source
amendments-page = Your amendment
amendments-body = The text that you propose
    .hint = This is the text of the article. Change what you like: the difference will be shown.
amendments-reason = Why this change?
amendments-name = Name or pseudonym to show
proposals-page = Your proposal
proposals-title = Your proposal in one sentence
proposals-body = Explain it
    .hint = What is it for, for whom, where? Write nothing personal about yourself or others.
proposals-name = Name or pseudonym to show

## Petitions that residents deposit

deposits-page = Your petition
deposits-title = What you ask for, in one sentence
    .hint = For example: a crossing in front of the nursing home.
deposits-body = The text of the petition
    .hint = Say why, and what you expect. It cannot change any more: others will sign it as it is.
deposits-addressee = To whom is it addressed?
    .hint = For example: the municipal council.
deposits-category = What is it about?
deposits-name = Your name, or that of your group
    .hint = It appears with the petition, whose author you are.
## Participative map

points-page = Your place
points-place = Where is it?
    .hint = An address, a well-known place, a square of the map or the map itself: whatever suits you.
points-category = What is it about?
points-title = In one sentence
    .hint = For example: water stands in front of the bus stop.
points-body = What happens there?
    .hint = When, for whom, since when? Write nothing personal about yourself or others.
points-district = In which district?
points-name = Name or pseudonym to show
    .hint = It will appear with your text. Without it, the text appears without a name.

## Participatory budget

budget-question = Which projects for the whole commune?
budget-question-district = { $district }: which projects?
