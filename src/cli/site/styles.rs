//! Joins style sheets: what one imports stands in its place, so that a reader waits for one file.

use anyhow::{Context, Result};

use super::Files;

/// A line that stands for another style sheet of the same folder.
const IMPORT: &str = "@import \"";
const END: &str = "\";";

/// Puts every imported style sheet in the place of its import; those that are imported are no
/// files of their own.
pub fn join(files: &mut Files) -> Result<()> {
    let mut imported = Vec::new();
    let mut joined = Vec::new();
    for (path, content) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
        let text = std::str::from_utf8(content).with_context(|| format!("reading {path}"))?;
        let mut whole = String::new();
        for (number, line) in text.lines().enumerate() {
            let named = line.strip_prefix(IMPORT);
            let Some(name) = named.and_then(|named| named.strip_suffix(END)) else {
                whole.push_str(line);
                whole.push('\n');
                continue;
            };
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let wanted = format!("{folder}/{name}");
            let found = files.get(wanted.trim_start_matches('/'));
            let found = found.with_context(|| {
                format!("{path}, line {}: {wanted} is not in the site", number + 1)
            })?;
            whole.push_str(std::str::from_utf8(found)?);
            imported.push(wanted);
        }
        joined.push((path.clone(), whole.into_bytes()));
    }
    files.extend(joined);
    for path in imported {
        files.remove(&path);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(files: &[(&str, &str)]) -> Result<Files> {
        let mut site = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect();
        join(&mut site)?;
        Ok(site)
    }

    #[test]
    fn what_two_import_stands_in_both_and_is_no_file_of_its_own() {
        let site = joined(&[
            ("assets/a.css", "/* a */\n@import \"tokens.css\";\np {}\n"),
            ("assets/b.css", "@import \"tokens.css\";\n"),
            ("assets/tokens.css", ":root {}\n"),
        ])
        .expect("all are there");
        assert_eq!(site.len(), 2);
        assert_eq!(site["assets/a.css"], b"/* a */\n:root {}\np {}\n");
        assert_eq!(site["assets/b.css"], b":root {}\n");
    }

    #[test]
    fn a_missing_style_sheet_is_told_with_file_and_line() {
        let told = joined(&[("assets/a.css", "\n@import \"tokens.css\";\n")]);
        let told = told.map(|_| ()).expect_err("there are no tokens");
        assert_eq!(
            told.to_string(),
            "assets/a.css, line 2: assets/tokens.css is not in the site"
        );
    }
}
