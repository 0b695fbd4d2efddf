//! The response headers that keep pages safe, and the policy that static pages carry in themselves.
//!
//! Names are in lower case, as HTTP/2 and the `http` crate want them.

use parvis_model::Site;

/// Headers of the static site.
pub fn site(site: &Site) -> Vec<(&'static str, String)> {
    with_policy(format!("{}; frame-ancestors 'none'", meta(site)))
}

/// Headers of the pages of the functions.
pub fn functions(site: &Site) -> Vec<(&'static str, String)> {
    let origin = site.origin();
    with_policy(format!(
        "default-src 'none'; script-src {origin}; style-src {origin}; img-src {origin} data:; font-src {origin}; \
         connect-src 'self'; form-action 'self' {origin}; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    ))
}

/// The policy that static pages carry in a `<meta>` element, for hosts that cannot send headers. It cannot hold
/// `frame-ancestors`, which browsers ignore there.
pub fn meta(site: &Site) -> String {
    let functions = site.functions_origin();
    let own = if functions == site.origin() { String::new() } else { format!(" {functions}") };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'{own}; form-action 'self'{own}; worker-src 'self'; base-uri 'none'; object-src 'none'"
    )
}

fn with_policy(policy: String) -> Vec<(&'static str, String)> {
    vec![
        ("content-security-policy", policy),
        ("strict-transport-security", "max-age=31536000; includeSubDomains".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        // Stricter policies make browsers send `Origin: null` with form posts, which the functions refuse.
        ("referrer-policy", "strict-origin".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()".to_owned()),
    ]
}
