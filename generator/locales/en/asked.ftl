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

## Consultation

arguments-page = Your argument
arguments-side = You argue
arguments-side-for = for
arguments-side-against = against
arguments-body = Your argument
    .hint = One argument at a time, in a few sentences. Write nothing personal about yourself or others.
arguments-source = The address of a source
    .hint = A page that supports what you say, such as https://example.org/study.
arguments-source-title = The title of that source
arguments-name = Name or pseudonym to show
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
