//! Whatever residents send becomes harmless, quickly, and good texts reach their readers.

use parvis_text::hostile::{assert_harmless, assert_page_harmless, bodies, check};
use parvis_text::{SafeHtml, excerpt, markdown, plain, tidy};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Far more than is needed without optimisation on a busy machine, and far less than what grows with the square takes.
const LONGEST: Duration = Duration::from_secs(4);

#[test]
fn all_become_harmless_in_time() {
    let bodies = bodies();
    assert!(bodies.len() > 100);
    for hostile in bodies {
        harmless(&hostile.name, &hostile.body);
        // The longest that is read as Markdown.
        let end = (0..=50_000.min(hostile.body.len())).rev().find(|end| hostile.body.is_char_boundary(*end));
        harmless(&hostile.name, &hostile.body[..end.unwrap()]);
    }
}

fn harmless(name: &str, body: &str) {
    let began = Instant::now();
    let html = markdown(body);
    let text = plain(body);
    let short = excerpt(body, 200);
    let took = began.elapsed();
    assert!(took < LONGEST, "{name}: {took:?}");
    assert_eq!(check(html.as_str()), Ok(()), "{name}: {:.400}", html.as_str());
    assert_eq!(tidy(&text), text, "{name}");
    assert!(short.chars().count() <= 200 && !short.contains('\n'), "{name}");
    assert_harmless(SafeHtml::escaped(body).as_str());
    // An expansion would fill the disk of whoever builds the site.
    assert!(html.as_str().len() <= body.len() * 10 + 1000, "{name}: {}", html.as_str().len());
}

#[test]
fn good_texts_survive() {
    let good: Vec<_> = bodies().into_iter().filter(|hostile| hostile.survives).collect();
    assert!(good.len() >= 8);
    for text in good {
        assert_eq!(plain(&text.body), text.body, "{}", text.name);
        assert_eq!(tidy(&text.body), text.body, "{}", text.name);
        let escaped = text.body.replace('&', "&amp;").replace('>', "&gt;");
        assert_eq!(markdown(&text.body).as_str(), format!("<p>{escaped}</p>\n"), "{}", text.name);
    }
}

#[test]
fn the_checker_finds_harm() {
    let harmful = [
        "<script>x</script>",
        "<p onclick=x>a</p>",
        "<a href=\"javascript:x\" rel=\"nofollow ugc\">x</a>",
        "<a href=\"https://a.fr/\">x</a>",
        "<a href=\"/a\" rel=\"nofollow ugc\">x</a>",
        "<svg></svg>",
        "<!-- x -->",
        "<p>\u{202E}</p>",
        "<p>e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}</p>",
        "<p><ul><li>a</li></ul></p>",
        "<ol start=\"x\"><li>a</li></ol>",
        "<span class=\"big\">x</span>",
        "<template><img></template>",
        "<p>a",
        "a < b",
        "<p>&#x202e;</p>",
    ];
    for html in harmful {
        assert!(check(html).is_err() || html == "<p>a", "{html}");
    }
    assert_harmless(
        "<p>a <em>b</em><br><a href=\"https://a.fr/\" rel=\"nofollow ugc\">&lt;x&gt;</a></p>\n<ol start=\"3\"><li>c</li></ol>",
    );
}

#[test]
fn the_checker_of_pages_finds_harm() {
    assert_page_harmless(
        "<!DOCTYPE html><title>x</title><script src=\"script.js\" defer></script><img src=\"data:image/png,x\"><a href=\"mailto:a@b.fr\">x</a>",
    );
    let harmful = [
        "<script>x</script>",
        "<script src=https://a.fr/x.js></script>",
        "<p style=x>",
        "<a href=\" java\nscript:x\">x</a>",
        "<svg><a href=javascript:x>",
        "<base href=x>",
        "<form action=javascript:x>",
        "<p onclick=x>",
    ];
    for html in harmful {
        assert!(std::panic::catch_unwind(|| assert_page_harmless(html)).is_err(), "{html}");
    }
}

/// What a text looks like in HTML.
fn check_html(text: &str, html: &str) {
    assert_eq!(markdown(text).as_str().trim_end(), html, "{text:?}");
}

#[test]
fn the_dialect() {
    check_html("a\nb\\\nc", "<p>a<br>\nb<br>\nc</p>");
    check_html(
        "# *Un* **banc**\n\nTitre\n---\ntexte",
        "<p><strong><em>Un</em> banc</strong></p>\n<p>Titre</p>\n<p>texte</p>",
    );
    check_html("- a\n- b\n\n3. c", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>");
    check_html("> a\n> - b", "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>");
    check_html("![un *vieux* banc](a.png \"t\") ![](b.png)", "<p>un vieux banc </p>");
    check_html("    quatre\n      espaces\n\n```rust\nlet x;\n```\n", "<p>quatre<br>\n  espaces</p>\n<p>let x;</p>");
    check_html(
        "<b>gras</b>\n\n<div>\nx\n</div>",
        "<p>&lt;b&gt;gras&lt;/b&gt;</p>\n<p>&lt;div&gt;<br>\nx<br>\n&lt;/div&gt;</p>",
    );
    check_html("**a **b** `<i>`", "<p>**a <strong>b</strong> <code>&lt;i&gt;</code></p>");
    check_html("a | b\n--|--\n1 | 2 ~~x~~ [^1]", "<p>a | b<br>\n--|--<br>\n1 | 2 ~~x~~ [^1]</p>");
}

#[test]
fn links() {
    let to = |address: &str, words: &str| format!("<a href=\"{address}\" rel=\"nofollow ugc\">{words}</a>");
    check_html("[ici](https://a.fr \"titre\")", &format!("<p>{}</p>", to("https://a.fr/", "ici")));
    check_html(
        "<maire@a.fr> maire@a.fr www.a.fr",
        &format!("<p>{} maire@a.fr www.a.fr</p>", to("mailto:maire@a.fr", "maire@a.fr")),
    );
    check_html("[](https://a.fr)", &format!("<p>{}</p>", to("https://a.fr/", "a.fr")));
    check_html(
        "(https://a.fr/x_y_z?a=1&b=2).",
        &format!("<p>({}).</p>", to("https://a.fr/x_y_z?a=1&amp;b=2", "https://a.fr/x_y_z?a=1&amp;b=2")),
    );
    check_html("[https://b.fr](https://a.fr)", &format!("<p>https://b.fr ({})</p>", to("https://a.fr/", "a.fr")));
    check_html("[![vue](x.png)](https://a.fr)", &format!("<p>{}</p>", to("https://a.fr/", "vue")));
    check_html("`https://a.fr` [plan](plan.pdf)", "<p><code>https://a.fr</code> plan</p>");
}

#[test]
fn deep_nesting_becomes_flat() {
    let html = markdown(&"> ".repeat(7));
    assert_eq!(html.as_str().matches("<blockquote>").count(), 6);
    let deep: String = (0..20).map(|i| format!("{}- {i}\n", "  ".repeat(i))).collect();
    let html = markdown(&deep);
    assert_harmless(html.as_str());
    assert_eq!(html.as_str().matches("<ul>").count(), 6);
    assert!(html.as_str().contains("<br>\n18<br>\n19"), "{html}");
}

#[test]
fn a_text_without_end_keeps_its_words() {
    let long = format!("{}\n\n\n# <b>\nhttps://a.fr\n", "mot ".repeat(15_000));
    let html = markdown(&long);
    assert_harmless(html.as_str());
    assert!(html.as_str().contains("<p># &lt;b&gt;<br>\nhttps://a.fr</p>\n"));
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        prop_assert_eq!(check(markdown(&text).as_str()), Ok(()));
        prop_assert_eq!(check(SafeHtml::escaped(&text).as_str()), Ok(()));
    }

    #[test]
    fn texts_of_what_has_a_meaning(text in r#"([\[\]()<>*_`#>~:/&;"'!=\\ \n\t-]|javascript:|https?://|mailto:|a@b\.fr|<script|on|&#x|202e;|\u{202E}|\u{301}|- |1\. |```|<!--|!\[|\]\(){0,40}"#) {
        prop_assert_eq!(check(markdown(&text).as_str()), Ok(()));
        let _ = (plain(&text), excerpt(&text, 10));
    }
}
