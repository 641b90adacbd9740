//! The explorer as one file that opens by double click: everything is in it, and its policy
//! forbids it to ask for anything.

mod bundle;
mod css;
mod letters;
mod lzma;
mod page;
mod tag;

use std::borrow::Cow;

use anyhow::{Context, Result};

use super::{Files, minify};
use bundle::Bundle;
use page::{Page, checksum};

/// The page it is made from.
const PAGE: &str = "index.html";
/// The one file, as a path inside the site.
pub const ONE_FILE: &str = "standalone.html";
/// What unpacks everything else: two scripts that become one.
const UNPACKING: [&str; 2] = ["assets/lzma.js", "assets/unpacking.js"];
/// What the list of packed files calls the one script, what the page wears, and what is in it.
const SCRIPT: &str = "script";
const RULES: &str = "rules";
const BODY: &str = "body";

/// The one file of pages and scripts as they are written, and of what Rust has made for them.
pub fn make(sources: &Files, made: &Files) -> Result<Vec<u8>> {
    let page = Page::read(sources)?;
    let bundle = Bundle::of(&page.modules, sources, made)?;
    let mut contents: Vec<(&str, Cow<'_, [u8]>)> = [
        (SCRIPT, &bundle.script),
        (RULES, &page.rules),
        (BODY, &page.body),
    ]
    .map(|(name, text)| (name, text.as_bytes().into()))
    .to_vec();
    for path in &bundle.files {
        let content = made.get(path).or_else(|| sources.get(path));
        let content = content.with_context(|| format!("{path} is not in the site"))?;
        let content = match std::str::from_utf8(content) {
            Ok(rules) if path.ends_with(".css") => css::plain(rules).into_bytes().into(),
            _ => content.into(),
        };
        contents.push((path, content));
    }
    let packed = letters::written(&lzma::packed(&joined(&contents)?)?);
    let unpacking = unpacking(sources)?;
    let mut scripts = page.scripts;
    scripts.extend([checksum(&unpacking), checksum(&bundle.script)]);
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        page.styles.join(" ")
    );
    let one_file = format!(
        "{}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{}\n<main>{}</main>\n\
         <script type=\"text/plain\" id=\"packed\">{packed}</script>\n<script>{unpacking}</script>\n{}",
        page.head, page.rest, page.before, page.end
    );
    Ok(one_file.into_bytes())
}

/// The script that unpacks, in a block of its own: the page's names are not its business.
fn unpacking(sources: &Files) -> Result<String> {
    let mut script = "{\n".to_owned();
    for path in UNPACKING {
        let part = sources.get(path);
        let part = part.with_context(|| format!("{path} is not in the site"))?;
        script.push_str(std::str::from_utf8(part).with_context(|| format!("reading {path}"))?);
    }
    let [.., last] = UNPACKING;
    minify::script(last, &(script + "}\n"))
}

/// The files as one: the list of their names and sizes with its own size before it, and then one
/// after the other.
fn joined(contents: &[(&str, Cow<'_, [u8]>)]) -> Result<Vec<u8>> {
    let list: Vec<_> = contents
        .iter()
        .map(|(name, content)| (name, content.len()))
        .collect();
    let list = serde_json::to_vec(&list)?;
    let size = u32::try_from(list.len()).context("writing the list of packed files")?;
    let mut whole = size.to_le_bytes().to_vec();
    whole.extend(list);
    for (_, content) in contents {
        whole.extend_from_slice(content);
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_files_stand_one_after_the_other_behind_their_list() {
        let contents: [(&str, &[u8]); 2] = [("script", b"run();"), ("assets/a.wasm", b"\0asm")];
        let whole = joined(&contents.map(|(name, content)| (name, content.into())));
        let list = br#"[["script",6],["assets/a.wasm",4]]"#;
        let expected = [&[list.len() as u8, 0, 0, 0], &list[..], b"run();\0asm"].concat();
        assert_eq!(whole.expect("it is short"), expected);
    }

    #[test]
    fn the_policy_names_every_script_and_style_and_nothing_else() {
        let sources = [
            (
                PAGE,
                "<html><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"assets/a.css\"><script type=\"module\" src=\"chart.js\"></script></head><body>words</body></html>",
            ),
            ("assets/a.css", "p {}\n"),
            ("assets/lzma.js", "const unpack = () => 1;"),
            ("assets/unpacking.js", "unpack();"),
            ("chart.js", "draw();"),
        ];
        let sources = sources.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let made = make(&sources.into(), &Files::new()).expect("everything is there");
        let text = String::from_utf8(made).expect("a page");
        let inside = |start: &str, end: &str| {
            let (_, rest) = text.split_once(start).expect("it begins");
            rest.split_once(end).expect("it ends").0.to_owned()
        };
        let policy = inside("Content-Security-Policy\" content=\"", "\"");
        let style = checksum(&inside("<style>", "</style>"));
        let script = checksum(&inside("<script>", "</script>"));
        assert!(policy.contains(&format!("style-src {style};")), "{policy}");
        assert!(
            policy.contains(&format!("script-src {script} 'sha256-")),
            "{policy}"
        );
        assert!(
            policy.contains("connect-src 'none'") && !policy.contains("'self'"),
            "{policy}"
        );
    }
}
