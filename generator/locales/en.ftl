severity-error = error:
severity-warning = warning:
hint = hint:
summary = { $errors ->
        [0] { $warnings ->
            [0] No mistakes
            [one] No mistakes, { $warnings } thing to check
           *[other] No mistakes, { $warnings } things to check
        }
        [one] { $errors } mistake in { $files ->
            [one] { $files } file
           *[other] { $files } files
        }
       *[other] { $errors } mistakes in { $files ->
            [one] { $files } file
           *[other] { $files } files
        }
    }{ $errors ->
        [0] {""}
       *[other] { $warnings ->
            [0] {""}
            [one] , { $warnings } thing to check
           *[other] , { $warnings } things to check
        }
    }

no-content = this folder does not exist
    .help = name the folder that holds the communes, for instance: parvis check content/
    .title = Missing folder
no-commune = there is no commune in this folder
    .help = make a folder for each commune, such as “valmoret”, with a file commune.yml
    .title = Folder without commune
is-a-commune = this is the folder of a single commune
    .help = name the folder that holds it
    .title = Folder of a single commune
missing-file = the file “{ $file }” is missing
    .help = { $near ->
        [none] create this file, or correct its name
       *[other] did you mean “{ $near }”?
    }
    .title = Missing file
unreadable = cannot be read: { system-error }
    .help = { $kind ->
        [not-folder] name a folder, for instance: parvis check content/
       *[other] {""}
    }
    .title = Unreadable file
system-error = { $kind ->
        [not-found] this file or folder does not exist
        [permission] access is refused; check who owns it
        [exists] a file or folder of this name exists already
        [full] there is no space left on the disk
        [is-folder] it is a folder, not a file
        [not-folder] it is not a folder
        [not-a-file] it is not an ordinary file
        [read-only] this disk cannot be changed
        [port-in-use] another command uses it already
       *[other] { $system }
    }
too-large = this text is too long ({ $size } MB)
    .help = a text has at most { $most } MB; put documents into the folder files/
    .title = Text too long
not-utf8 = this file is saved as { $encoding }, not as UTF-8
    .label = first unreadable character
    .help = in your editor: “Save as…”, then choose the encoding UTF-8
    .title = Not saved as UTF-8
empty-file = this file is empty
    .help = write its content, or delete it
    .title = Empty file
link-loop = this symbolic link leads nowhere, or in a circle
    .help = delete it, or make it lead to a file
    .title = Symbolic link without end
link-outside = this symbolic link leads out of the commune’s folder
    .help = copy the file to this place
    .title = Symbolic link to the outside
bad-name = “{ $found }” cannot become an address
    .help = { $near ->
        [none] use letters without accents, digits and hyphens
       *[other] rename it to “{ $near }”
    }
    .title = Impossible file name
folder-without-process = there is no process.yml in this folder
    .help = add process.yml to make it a process; files to publish go into files/, pages into pages/
    .title = Folder without process.yml
too-many = too many mistakes in this file, the others are not shown
    .title = Too many mistakes in one file
too-many-warnings = too many things to check in this file, the others are not shown
    .title = Too many things to check in one file

unquoted-colon = this text contains “: ”, it needs quotation marks
    .help = { $fixed ->
        [none] put the whole text in straight quotation marks, like "this"
       *[other] write { $fixed }
    }
    .title = Colon without quotation marks
tab = a tab instead of spaces
    .help = replace it (→) by spaces, as many as on the lines of the same level
    .title = Tab
indentation = this line is not aligned
    .help = align it with the lines of the same level; perhaps the line above lacks its “:”
    .title = Line not aligned
unclosed = { $kind ->
        [quote] this quotation mark " is not closed
        [apostrophe] this quotation mark ' is not closed
        [bracket] this bracket [ is not closed
        [brace] this brace {"{"} is not closed
       *[other] a quotation mark, a bracket or a brace is not closed
    }
    .help = { $kind ->
        [quote] add " at the end of the text
        [apostrophe] add ' at the end of the text
        [bracket] add ] at the end of the list, most often at the end of the line
        [brace] add {"}"} where it must close, most often at the end of the line
       *[other] check this line and those above
    }
    .title = Quotation mark or bracket not closed
unopened = { $kind ->
        [bracket] nothing opens the list that this bracket ] closes
       *[brace] nothing opens the group that this brace {"}"} closes
    }
    .help = { $kind ->
        [bracket] remove this bracket, or add [ at the beginning of the list
       *[brace] remove this brace, or add {"{"} at the beginning of the group
    }
    .title = Bracket or brace too many
text-after-quote = the text goes on after the quotation mark that closes it
    .help = { $fixed ->
        [none] put the whole text in straight quotation marks, and none in its middle
       *[other] write { $fixed }
    }
    .title = Text after a closing quotation mark
missing-comma = a comma is missing before “{ $key }”
    .help = write a comma between the value and the key that follows it
    .title = Missing comma
special-character = this character has a special meaning here
    .help = put the text in quotation marks
    .title = Special character without quotation marks
unknown-alias = this text begins with “*”, it needs quotation marks
    .help = write "*…"
    .title = Star without quotation marks
several-documents = a line “---” cuts this file in two
    .help = remove this line
    .title = File cut in two
too-deep = too many levels, one in another
    .help = check the number of spaces at the beginning of lines
    .title = Too many levels
too-many-values = this file contains far too many values
    .title = Too many values
syntax = this part cannot be read
    .help = check the quotation marks, the “:” and the spaces at the beginning of lines
    .title = Unreadable part

unknown-key = unknown key “{ $word }”
    .help = { $near ->
        [none] possible keys: { $allowed }
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown key
duplicate-key = the key “{ $key }” is written twice
    .help = keep one of the two lines
    .title = Key written twice
missing-key = “{ $key }” is missing
    .help = { $key ->
        [title] add a line, for instance title: Reopen the footbridge
        [summary] add a line summary: with one or two sentences
        [opens] add a line, for instance opens: 2026-11-02
        [closes] add a line, for instance closes: 2027-01-31
        [tool] add a line, for instance tool: petition
        [date] add a line, for instance date: 2026-11-02
        [insee] add a line, for instance insee: "01999"
        [picture_alt] describe the picture for those who do not see it: picture_alt: …
        [accent] add a line, for instance accent: "#1d5b43"
        [questionnaire] add questionnaire: with pages: below it
        [petition] add petition: and below it addressee: and author:
       *[other] add a line { $key }: …
    }
    .title = Missing key
empty-value = “{ $key }” has no value
    .help = write it after the “:”, or remove the line if it is optional
    .title = Key without value
wrong-type = { $expected ->
        [text] “{ $key }” must be a text
        [number] “{ $key }” must be a whole number
        [boolean] “{ $key }” must be true or false
        [list] “{ $key }” must be a list
       *[mapping] “{ $key }” must hold keys and their values
    }
    .help = { $near ->
        [none] { $expected ->
            [list] write each item on a line that begins with “- ”
            [mapping] write each key on a line of its own, two spaces further right
            [boolean] write true or false, without quotation marks
            [number] write digits only, without quotation marks
           *[text] write the text on the same line
        }
       *[other] write { $near }
    }
    .title = Value of another kind
out-of-range = “{ $key }” must be between { $min } and { $max }
    .title = Number too small or too large
unknown-word = “{ $word }” is not possible here
    .help = { $near ->
        [none] choose among: { $allowed }
       *[other] did you mean “{ $near }”?
    }
    .title = Impossible word
bad-value = this value cannot be read ({ $reason })
    .title = Unreadable value
too-long = “{ $key }” has { $length } characters, the most is { $max }
    .help = shorten this text
    .title = Text too long for its place

bad-insee = “{ $found }” is not an INSEE code
    .help = an INSEE code has five characters, in quotation marks, for instance "01999" or "2A004"
    .title = INSEE code
unknown-zone = unknown time zone “{ $found }”
    .help = did you mean { $near }?
    .title = Unknown time zone
bad-url = “{ $found }” is not the address of a site
    .help = write it in full, for instance https://participer.valmoret.fr
    .title = Address of a site
bad-link = “{ $found }” is not an address on the web
    .help = copy all of it from the bar of the browser, for instance https://www.example.org/study.pdf
    .title = Address on the web
bad-origin = “{ $found }” cannot be allowed to show the debate
    .help = write how its address begins, with nothing after the name, for instance https://www.valmoret.fr
    .title = Impossible site
no-position = the position “{ $key }” is missing
    .help = write it in a few sentences under the key “{ $key }”, or in the file “{ $file }” beside
    .title = Missing position
position-twice = the position “{ $key }” is written twice
    .help = keep this line, or the file “{ $file }”
    .title = Position written twice
bad-functions = “{ $found }” cannot be the address of the functions
    .help = write /api, or a whole address that begins with https://
    .title = Address of the functions
bad-colour = “{ $found }” is not a colour
    .help = write “#” and six digits or letters from a to f, in quotation marks, for instance "#1d5b43"
    .title = Impossible colour
low-contrast = this colour is too light to be read on white
    .help = the nearest colour that works is "{ $near }"
    .title = Colour too light
bad-font = “{ $found }” is not a list of typefaces
    .help = write names with commas between them, the preferred one first, such as Georgia, serif
    .title = Typeface
look-contrast = { $role ->
        [ink] text of this colour would be hard to read
       *[paper] text would be hard to read on this colour
    }
    .help = the nearest colour that will do is "{ $near }"
    .title = Colour hard to read
unknown-template = this file replaces no template
    .help = { $near ->
        [none] templates that can be replaced: { $allowed }
       *[other] did you mean { $near }?
    }
    .title = Unknown template
template-not-extending = this template does not extend the one that it replaces
    .help = begin the file with { $line }
    .title = Template that extends nothing
template-forbidden = “{ $word }” may not stand in a template
    .help = { $kind ->
        [pipe] filters may not be used: print the value as it is
        [style] use a class of the theme; styles inside pages are blocked
       *[other] remove it: pages run and load nothing but what the theme provides
    }
    .title = Template with a forbidden word
template-block = no page has a block “{ $found }”
    .help = { $near ->
        [none] possible blocks: { $allowed }
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown block of a page
template-outside = this is in no block and would not be shown
    .help = put it between {"{%"} block … {"%}"} and {"{%"} endblock {"%}"}
    .title = Text outside a block
template-error = this template cannot be used: { $reason }
    .help = check names, braces and quotation marks
    .title = Template in error
menu-target = “{ $found }” leads to no page
    .help = { $near ->
        [none] write a file such as pages/a-propos.md, the folder of a process, or an address https://
       *[other] did you mean { $near }?
    }
    .title = Menu that leads nowhere
bad-email = “{ $found }” is not an e-mail address
    .help = write it like name@example.org
    .title = E-mail address
not-a-picture = “{ $file }” is not a picture that browsers show
    .help = use a file .svg, .png, .jpg, .webp, .avif or .gif
    .title = Picture of an unknown format
broken-picture = the picture “{ $file }” cannot be read
    .help = { $fault ->
        [cut] the end of the file is missing; copy the original picture again
        [large] it has more than 200 million pixels; make it smaller
        [decoder] save it again as JPEG or PNG ({ $reason })
       *[format] its name does not tell its true format; save it again as JPEG or PNG
    }
    .title = Damaged picture
not-in-files = “{ $file }” is not in the folder files/
    .help = move this file into files/, only that folder is published
    .title = File outside files/

bad-date = “{ $found }” is not a date
    .help = { $near ->
        [none] write year, month and day, such as 2026-11-02; with an hour if needed: 2026-11-02 18:00
       *[other] write { $near }
    }
    .title = Unreadable date
no-such-hour = this hour does not exist: summer time begins on that day
    .help = choose an earlier or a later hour
    .title = Hour that does not exist
closes-before-opens = the end ({ $closes }) is not after the beginning ({ $opens })
    .help = check the years of “opens” and “closes”
    .title = End before the beginning
bad-slug = “{ $found }” cannot be an address
    .help = { $near ->
        [none] use letters without accents, digits and hyphens
       *[other] write { $near }
    }
    .title = Impossible address
reserved-slug = the address “{ $found }” is reserved
    .help = give it another name, or another address with “slug”
    .title = Reserved address
duplicate-slug = the address “{ $found }” is already taken by { $other }
    .help = give another address to one of them
    .title = Address taken twice
tool-not-available = the tool “{ $tool }” is not available in this version yet
    .help = available tools: { $available }
    .title = Tool not available yet
tool-not-enabled = the tool “{ $tool }” is not in the commune’s list
    .help = add it to “tools” in commune.yml, for instance tools: [{ $tool }]
    .title = Tool that the commune did not choose
unknown-activity = the tool “{ $tool }” has no activity “{ $word }”
    .help = { $near ->
        [none] choose among: { $allowed }
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown activity
identity-not-available = “{ $word }” is not possible for: { $activities }
    .help = { $possible ->
        [none] choose email or open: a text has an author, whom the commune answers
       *[other] remove this line, and write “identity: { $word }” under “activities”, for: { $possible }
    }
    .title = Identity not possible here
vote-shows-live = the results of a vote are not shown before the close
    .help = remove the line “show: live”
    .title = Results before the close
vote-is-open = a vote has to know who has voted already
    .help = write “identity: code” (a code by letter) or “identity: email”
    .title = Vote without identity
secret-needs-codes = a secret vote needs codes sent by letter
    .help = add the line “identity: code”
    .title = Secret vote without codes
secret-stands = in a secret vote, a ballot that was cast is not replaced
    .help = remove the line “changeable: true”
    .title = Secret ballot that could be replaced
risk-missing = a vote by codes needs the answers to the risk grid of the CNIL
    .help = answer five questions: parvis new vote asks them, and docs/guide/votation.md explains them; the keys are persons, binding, stakes, conflict and means, with true or false
    .title = Risk grid without answers
risk-too-high = by these answers, the vote is at risk level { $level } of the CNIL; Parvis is fit for level 1 only
    .help = choose a system made for that level, for instance Belenios (belenios.org), and ask your data protection officer
    .title = Vote too risky
vote-elects = Parvis elects and designates nobody
    .help = choose a system made for it, for instance Belenios (belenios.org); or ask a question about a project
    .title = Vote on persons
vote-binds = a vote that decides is not held with Parvis: here, every vote is advice
    .help = a local referendum or a consultation of electors is held at a polling station (CGCT, articles LO1112-1 and L1112-15); you can present it on a page
    .title = Vote that decides
bad-amount = { $problem ->
        [zero] this amount is nothing
        [large] “{ $found }” is too large an amount
        [ambiguous] “{ $found }” can be read in two ways
       *[other] “{ $found }” is not an amount
    }
    .help = { $problem ->
        [zero] write the cost in euros, taxes included, such as: 12 500 €
        [ambiguous] write “12 500” for twelve thousand five hundred, or “12,50” for twelve euros and fifty cents
       *[other] write a number of euros, such as: 12 500 €, 12500 or 12 500,50
    }
    .title = Unreadable amount
no-envelope = { $district ->
        [none] no envelope pays for projects without a district
       *[other] no envelope pays for projects of the district “{ $district }”
    }
    .help = { $district ->
        [none] add “envelope” to “budget” in process.yml, or give the project a district
       *[other] add “envelope” to this district, or to “budget”, in process.yml
    }
    .title = Project without an envelope
unknown-group = “{ $word }” is not { $key ->
        [district] a district
       *[other] a category
    } of this budget
    .help = { $near ->
        [none] { $allowed ->
            [none] declare them in process.yml: “districts” or “categories”
           *[other] choose one of: { $allowed }
        }
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown district or category
how-many-projects = { $district ->
        [none] { $found } project to vote on for the whole commune
       *[other] { $found } project to vote on for “{ $district }”
    }
    .help = each envelope needs 2 to { $max }: add files to projets/, or remove the envelope
    .title = Too few or too many projects
above-envelope = this project costs { $cost }, more than the envelope of { $envelope }
    .help = it could never be chosen: make it smaller, or write “status: infeasible” with a “reason”
    .title = Project above its envelope
thresholds = the threshold { $found } is not greater than the one before
    .help = write thresholds from the smallest to the greatest, all above zero
    .title = Thresholds out of order
threshold-above-legal = the threshold { $found } is above the legal one of { $legal } signatures
    .help = remove it: the legal threshold is the last and is added automatically
    .title = Threshold above the legal one
legal-needs-electors = a legal petition needs the commune’s number of electors
    .help = add “electors” to commune.yml
    .title = Missing number of electors
legal-needs-elector = only electors of the commune can sign a legal petition
    .help = write eligibility: {"{"} elector: true {"}"}
    .title = Legal petition open to others
legal-needs-email = a legal petition needs a confirmed e-mail address
    .help = write identity: email
    .title = Legal petition without confirmed address
answer-and-refused = a refused petition has no answer
    .help = keep “answer” or “refused”, not both
    .title = Answer to a refused petition

not-in-territory = “{ $file }” is not a file of the folder territoire/
    .help = put a .geojson or .csv file there, and write for instance territoire/commune.geojson
    .title = File outside territoire/
not-geojson = { $problem ->
        [json] this file is not JSON
        [type] GeoJSON does not have this kind of shape
        [many] this file has too many points
       *[shape] this is not what GeoJSON has here
    }
    .help = { $problem ->
        [many] simplify the shapes, for instance with mapshaper, and keep fewer than 20,000 points
       *[other] save the layer again as GeoJSON
    }
    .title = GeoJSON that cannot be read
not-degrees = “{ $found }” is not a position in degrees
    .help = save this file in WGS 84 (EPSG:4326): a longitude such as 4.8357, then a latitude such as 45.7640
    .title = Position that is not in degrees
bad-ring = { $problem ->
        [unclosed] this outline is not closed: its last point is not its first
        [few] an outline needs at least three different points, a line two
        [hole] this hole is outside its outline
       *[crossing] this outline crosses or touches itself, from this point on
    }
    .help = correct it in the tool that made it, for instance QGIS (Vector, Fix geometries)
    .title = Impossible outline
no-area = there is no area here
    .help = a polygon is needed: points and lines bound nothing
    .title = Missing area
no-district-name = this district has no name
    .help = give it a property name, and a property id if you want to choose its name in exports
    .title = District without name
place-outside = “{ $name }” is outside the commune
    .help = check the position: the longitude first, then the latitude
    .title = Place outside the commune
bad-table = this table cannot be read from here on
    .help = all rows have as many cells as the first, with semicolons between them
    .title = Table that cannot be read
missing-column = the column “{ $column }” is missing
    .help = columns found: { $found }
    .title = Missing column
ground-too-large = the territory weighs { $size } kB, the most is { $most } kB
    .help = simplify outlines and layers, or keep only the addresses that are useful
    .title = Territory too heavy

place-needs-territory = the commune has not described its territory
    .help = add “territory” to commune.yml, with at least outline: territoire/commune.geojson
    .title = Place asked for without a territory
unknown-layer = the territory has no layer “{ $found }”
    .help = { $near ->
        [none] { $allowed ->
            [none] add it under “territory: layers:” in commune.yml
           *[other] choose among: { $allowed }
        }
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown layer
key-of-other-type = `{ $key }` is of no use for this type of question
    .title = Key of another type of question
    .help = { $allowed ->
        [none] remove this line
       *[other] remove this line; this type takes: { $allowed }
    }
bad-id = `{ $found }` cannot be a name
    .help = { $near ->
        [none] use letters without accents, digits and hyphens
       *[other] write { $near }
    }
    .title = Impossible name
how-many-options = `{ $key }` needs { $min } to { $max } entries, it has { $found }
    .title = Too many or too few entries
duplicate-option = the name `{ $found }` is taken already
    .title = Name taken already
    .help = give one of the two another `id`
reserved-option = this name is kept for the answer “Other”
    .title = Reserved name
    .help = to offer “Other” with a text of one’s own, write other: true; else give another `id`
not-a-number = `{ $found }` is not a number
    .title = Not a number
    .help = write a number with at most three decimals, such as 12 or 3.5
min-above-max = the smallest ({ $min }) is above the largest ({ $max })
    .title = Smallest above largest
    .help = swap the two, or correct one of them
if-and-if-any = `if` and `if_any` do not go together
    .title = If and if_any together
    .help = keep `if` where all must be true, `if_any` where one condition is enough
unknown-question = no question is called `{ $word }`
    .title = Unknown question
    .help = { $near ->
        [none] { $allowed ->
            [none] no question comes before this one
           *[other] possible questions: { $allowed }
        }
       *[other] did you mean `{ $near }`?
    }
question-later = the question `{ $word }` has not been asked at this place
    .title = Question asked later
    .help = a condition is about a question of an earlier page
one-test = a condition says one thing about the answer, and one only
    .title = Incomplete condition
    .help = write one line of answered, is, is_not, contains, more_than, less_than
test-of-other-type = `{ $key }` cannot be asked of a question of type { $type }
    .title = Condition not for this type
    .help = answered fits all; is and is_not choices, texts and numbers; contains several choices; more_than and less_than numbers
unknown-option = the question `{ $question }` has no answer `{ $word }`
    .title = Unknown option
    .help = { $near ->
        [none] choose among: { $allowed }
       *[other] did you mean `{ $near }`?
    }
unknown-page = no page is called `{ $word }`
    .title = Unknown page
    .help = { $near ->
        [none] choose among: { $allowed }
       *[other] did you mean `{ $near }`?
    }
jump-back = the page `{ $word }` does not come after this one
    .title = Jump backwards
    .help = jumps lead forward only: choose a later page, or end
cannot-cross = the question `{ $word }` (type { $type }) cannot be cross-tabulated
    .title = Question that cannot be crossed
    .help = published questions of type single, dropdown, scale, rating or sentiment can
cannot-read = the answers to `{ $word }` (type { $type }) cannot be shown for reading
    .title = Answers that cannot be shown
    .help = choose a published question of type short-text or long-text
not-an-answer = `{ $found }` is not the number of an answer
    .title = Not the number of an answer
    .help = copy it from the first column of the export, such as 7KQ2-M4TD
no-question = this questionnaire has no question
    .title = No question
    .help = add questions: below a page
ballot-frozen = ballots have been cast: what is voted on, costs, envelopes and the way of counting do not change any more
    .help = put them back as they were at the first ballot; titles and texts may be corrected, and the follow-up of projects completed
    .title = Ballot changed after the first vote
questions-frozen = people have answered already: questions do not change any more without saying so
    .title = Questions changed after an answer
    .help = add an entry to `amendments` with the `date` and the `reason` of the change; the page will show it
too-many-questions = { $what ->
        [pages] this questionnaire has { $found } pages, at most { $max } are possible
        [questions] this questionnaire has { $found } questions, at most { $max } are possible
       *[characters] its texts may have { $found } characters in all, at most { $max } are possible
    }
    .title = Questionnaire too long
    .help = { $what ->
        [characters] lower `max_chars` of the long texts
       *[other] a short questionnaire is answered to its end: make it two
    }

front-matter = { $problem ->
        [unclosed] the header is not closed
       *[missing] the header of this page is missing
    }
    .help = begin the file with a line ---, then title: and the title, then a line ---
    .title = Header of a page
text-too-deep = too many sections in one another: { $max } levels at most
    .help = move this folder one level up, or make an article of it
    .title = Too many levels of sections
too-many-items = this text has { $found } sections and articles, the maximum is { $max }
    .help = join articles, or make two consultations of it
    .title = Text too long
unknown-item = no article is called “{ $found }”
    .help = { $near ->
        [none] this file has the name of an article of texte/, without its number
       *[other] did you mean “{ $near }”?
    }
    .title = Unknown article
text-changed = { $names ->
        [none] people have voted already: the text cannot change without saying so
       *[other] people have taken part already, and this is no longer in the text: { $names }
    }
    .help = { $names ->
        [none] add an entry to “changes” with the date (date) and the reason (reason); the page will show it
       *[other] if a file was only renamed, write its former name in “id”; otherwise add an entry to “changes” (date, reason)
    }
    .title = Text changed after a vote

broken-link = this link leads nowhere: { $found }
    .help = { $near ->
        [none] check the path; it starts from the folder of this file
       *[other] did you mean { $near }?
    }
    .title = Link that leads nowhere
broken-anchor = the page has no part “#{ $found }”
    .help = { $near ->
        [none] use the words of the part’s heading, in lower case, without accents, with hyphens
       *[other] did you mean #{ $near }?
    }
    .title = Link to a missing part
unsafe-link = this link is not accepted: { $found }
    .help = a link leads to a file, or begins with https://, mailto: or tel:
    .title = Refused link
remote-picture = this picture comes from another site: { $found }
    .help = copy the picture into files/ and write ![description](files/…)
    .title = Picture of another site

raw-html = HTML, which will be shown as it is
    .help = remove it, and use Markdown
    .title = HTML in a text
picture-without-alt = this picture has no description
    .help = write what it shows between the brackets: ![description](…)
    .title = Picture without description
unused-file = no page uses this file
    .help = move it into files/ to publish it, or delete it
    .title = Unused file
addresses-outside = some addresses are outside the commune or without position, beginning with this one; how many: { $count }
    .help = they are left out; if there are many, check the outline and the coordinate system
    .title = Addresses outside the commune
tool-not-yet = the tool “{ $tool }” is not available in this version yet
    .title = Announced tool

snapshot-not-json = this file is not JSON
    .help = it must look like {"{"}"valmoret": {"{"}"format": 1, "parts": {"{"}"passerelle/signatures/count": {"{"}"kind": "count", "web": 42{"}"}{"}"}{"}"}{"}"}
    .title = Results that are not JSON
snapshot-format = “{ $at }” is of format { $found }, this version of parvis reads format { $expected }
    .help = make this file again, with the same version of parvis
    .title = Results of another format
snapshot-shape = { $problem ->
        [not-an-object] { $at ->
            [none] this file must hold an object {"{"} … {"}"}
           *[other] “{ $at }” must hold an object {"{"} … {"}"}
        }
        [no-commune] these results do not say of which commune they are
        [missing] “{ $key }” is missing in “{ $at }”
        [unknown-key] unknown key “{ $key }” in “{ $at }”
        [unknown-kind] unknown kind of result “{ $key }” in “{ $at }”
       *[not-a-count] “{ $key }” must be a whole number, zero or more, in “{ $at }”
    }
    .help = { $problem ->
        [not-an-object] this file must look like {"{"}"valmoret": {"{"}"format": 1, "parts": {"{"}"passerelle/signatures/count": {"{"}"kind": "count", "web": 42{"}"}{"}"}{"}"}{"}"}
        [no-commune] put them under the name of their commune’s folder: {"{"}"valmoret": {"{"}"format": 1, "parts": …{"}"}{"}"}
        [missing] add this key, or make this file again
        [unknown-key] remove this key, or make this file again
        [unknown-kind] write "kind": "count"
       *[not-a-count] write it without quotation marks, for instance "web": 42
    }
    .title = Results badly written
snapshot-unknown-commune = results of “{ $found }”, which is not a commune of this folder
    .help = { $near ->
        [none] they are shown nowhere; check the name of the commune’s folder
       *[other] they are shown nowhere; did you mean “{ $near }”?
    }
    .title = Results of an unknown commune
snapshot-unknown-part = { $commune }: no page shows “{ $found }”
    .help = { $near ->
        [none] a key is written process/activity/count, for instance passerelle/signatures/count
       *[other] did you mean “{ $near }”?
    }
    .title = Result without page
