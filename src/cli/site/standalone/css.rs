//! Style sheets without what only people need.

/// The rules without comments, and without white space at the ends of lines. What stands in
/// quotes or brackets of an address stays as it is.
pub fn plain(css: &str) -> String {
    let mut lines = String::with_capacity(css.len());
    for line in without_comments(css).lines().map(str::trim) {
        lines.push_str(line);
        // A line may go on in the next only where nothing has ended.
        if !line.is_empty() && !line.ends_with(['{', '}', ';', ',']) {
            lines.push('\n');
        }
    }
    lines
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(place) = rest.find(['"', '\'', '/']) {
        let (before, after) = rest.split_at(place);
        kept.push_str(before);
        let end = match &after[..1] {
            "/" if after.starts_with("/*") => {
                rest = after.split_once("*/").map_or("", |(_, rest)| rest);
                continue;
            }
            "/" => 1,
            quote => after[1..].find(quote).map_or(after.len(), |end| end + 2),
        };
        kept.push_str(&after[..end]);
        rest = &after[end..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_the_ends_of_lines_go_and_what_is_quoted_stays() {
        let css = "/* One,\n   two. */\n:root {\n  --a: \"/* no */\"; --b: 1px /* why */ + 2px;\n}\n\np a,\np b::after { content: '\"'; margin: 1px\n    2px; font: 1rem/1.5 serif; }\n";
        assert_eq!(
            plain(css),
            ":root {--a: \"/* no */\"; --b: 1px  + 2px;}p a,p b::after { content: '\"'; margin: 1px\n2px; font: 1rem/1.5 serif; }"
        );
    }
}
