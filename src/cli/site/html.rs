//! Text as it stands in a page.

use xiongguan::words::Lang;

/// Text as it stands in an attribute or an element.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The attributes of what is there in one language alone: the pages show it by its class.
pub fn in_language(lang: Lang) -> String {
    let tag = lang.tag();
    let full = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    format!("class=\"{tag}\" lang=\"{full}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_can_end_an_attribute() {
        assert_eq!(
            escaped("<a href=\"x\">&"),
            "&lt;a href=&quot;x&quot;&gt;&amp;"
        );
    }
}
