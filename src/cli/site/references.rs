//! Finds where one file of the site names another by a path.

use std::ops::Range;

use super::ASSETS;

/// A path written in a text, and the file it means.
#[derive(Debug, PartialEq, Eq)]
pub struct Reference {
    /// The file meant, as a path inside the site; with a slash at its end it is a folder.
    pub file: String,
    /// Where the path stands in the text, in bytes.
    pub path: Range<usize>,
    /// Where its own name stands in it: what a new name replaces.
    pub name: Range<usize>,
    /// The line it is on, from 1.
    pub line: usize,
}

/// Every path in the text that is written plainly: in quotes or brackets, beginning with `./`, `../` or
/// `assets/`. A reader of the sources sees what it means, and so does this.
pub fn find(text: &str, in_file: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut position = 0;
    let bytes = text.as_bytes();
    while position < bytes.len() {
        let byte = bytes[position];
        position += 1;
        if byte == b'\n' {
            line += 1;
        }
        if !matches!(byte, b'"' | b'\'' | b'`' | b'(') {
            continue;
        }
        let length = bytes[position..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"._-/".contains(byte))
            .count();
        let written = &text[position..position + length];
        let end = position + length;
        position = end;
        if let Some(file) = meant(written, in_file) {
            let start = end - written.len();
            let whole = written.trim_end_matches('/');
            let name = whole.rfind('/').map_or(0, |slash| slash + 1);
            found.push(Reference {
                file,
                path: start..end,
                name: start + name..start + whole.len(),
                line,
            });
        }
    }
    found
}

/// The file that a path written in `in_file` means, or the folder of assets with a slash at its end.
fn meant(written: &str, in_file: &str) -> Option<String> {
    let is_path = ["./", "../", "assets/"]
        .iter()
        .any(|start| written.starts_with(start));
    let name = written.rsplit('/').next()?;
    // The beginning of a name that is put together when it runs is no reference.
    let is_file = name.trim_matches('.').contains('.') && !name.ends_with('.');
    if !is_path || !(is_file || name.is_empty()) {
        return None;
    }
    let mut folders: Vec<&str> = in_file.split('/').collect();
    folders.pop();
    for part in written.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            part => folders.push(part),
        }
    }
    let path = folders.join("/");
    // The folder of all assets keeps its name, as does every other that is no asset.
    let below = path.strip_prefix(ASSETS).unwrap_or_default();
    (is_file || below.len() > 1).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str, in_file: &str) -> Vec<String> {
        find(text, in_file)
            .into_iter()
            .map(|reference| reference.file)
            .collect()
    }

    #[test]
    fn quotes_and_brackets_hold_references() {
        assert_eq!(
            files(
                r#"<link href="assets/page.css"> import './assets/core.js';"#,
                "index.html"
            ),
            ["assets/page.css", "assets/core.js"]
        );
        assert_eq!(
            files("url(./line.svg) `../xiongguan.js`", "assets/page.css"),
            ["assets/line.svg", "xiongguan.js"]
        );
    }

    #[test]
    fn a_folder_of_assets_is_a_reference_and_its_name_is_marked() {
        let text = "new URL(\"./assets/pictures/\", here)";
        let [reference] = find(text, "xiongguan.js")
            .try_into()
            .expect("one reference");
        assert_eq!(reference.file, "assets/pictures/");
        assert_eq!(&text[reference.name], "pictures");
        assert_eq!(files("'./' 'assets/' './charts/'", "xiongguan.js"), [""; 0]);
    }

    #[test]
    fn only_the_file_name_is_marked_and_its_line_is_known() {
        let text = "first\n  \"./assets/core.js?x\"";
        let [reference] = find(text, "xiongguan.js")
            .try_into()
            .expect("one reference");
        assert_eq!(&text[reference.name], "core.js");
        assert_eq!(reference.line, 2);
    }

    #[test]
    fn what_is_no_plain_path_is_left_alone() {
        for text in [
            "plain words on assets/core.js here",
            "\"https://example.org/assets/core.js\"",
            "\"assets/\"",
            "`./assets/${name}.js`",
            "\"..\" (...) './'",
            "\"core.js\"",
        ] {
            assert_eq!(files(text, "xiongguan.js"), [""; 0], "{text}");
        }
    }
}
