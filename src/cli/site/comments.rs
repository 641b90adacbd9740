//! Comments in the pages that stand for what the build writes there: `<!-- findings lang=zh -->`.

use anyhow::{Result, anyhow, bail};
use xiongguan::charts::Talk;
use xiongguan::model::Model;
use xiongguan::words::Lang;

use super::asking::Asking;
use super::{Files, counts, embedding, findings, stills, talk};

/// What the build knows of the data and of the talk about them.
pub struct Known {
    asking: Asking,
    talk: Talk,
}

impl Known {
    /// A talk and the model that bears it.
    pub fn of(model: Model, talk: Talk) -> Self {
        Self {
            asking: Asking::of(model),
            talk,
        }
    }
}

/// What writes the place of a comment, from what stands in it after its name.
type Writer = fn(&Known, &str) -> Result<String, String>;

/// The names of comments, and what writes each. Any other comment is left as it is.
const WRITERS: [(&str, Writer); 5] = [
    ("embed", |known, asked| {
        embedding::lines(&known.asking.model, asked)
    }),
    ("findings", |known, asked| {
        findings::items(&known.asking, asked)
    }),
    ("counts", |known, asked| counts::list(&known.asking, asked)),
    ("chart", |known, asked| stills::inside(&known.asking, asked)),
    ("deck", |known, asked| {
        talk::steps(&known.asking.model, &known.talk, asked)
    }),
];

const START: &str = "<!-- ";
const END: &str = " -->";

/// Writes what stands in the place of every comment that asks for something.
pub fn fill_pages(pages: &mut Files, known: &Known) -> Result<()> {
    for (path, content) in pages.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
        let Ok(text) = std::str::from_utf8(content) else {
            bail!("{path} is not UTF-8");
        };
        if text.contains(START) {
            *content = filled(text, path, known)?.into_bytes();
        }
    }
    Ok(())
}

fn filled(text: &str, path: &str, known: &Known) -> Result<String> {
    let mut page = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        page.push_str(before);
        let name = after.split(' ').next().unwrap_or_default();
        let Some((_, write)) = WRITERS.iter().find(|(known, _)| *known == name) else {
            page.push_str(START);
            rest = after;
            continue;
        };
        let line = text[..text.len() - after.len()].lines().count();
        let wrong = |reason: String| anyhow!("{path}, line {line}: {reason}");
        let (asked, after) = after
            .split_once(END)
            .ok_or_else(|| wrong(format!("found no \"{END}\" at its end")))?;
        page.push_str(&write(known, asked[name.len()..].trim()).map_err(wrong)?);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// The language that is all a comment asks for.
pub fn language(asked: &str) -> Result<Lang, String> {
    let tag = asked.strip_prefix("lang=");
    tag.and_then(Lang::from_tag)
        .ok_or_else(|| format!("found \"{asked}\", expected lang=zh or lang=en"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::story::Written;
    use xiongguan::dataset::Dataset;

    impl Known {
        /// The report and the talk of this checkout.
        pub fn of_report() -> Self {
            let model = Model::new(Dataset::embedded());
            let talk = Written::load(None).and_then(|written| written.read(&model));
            let (_, talk) = talk.expect("the talk of the checkout is sound");
            Self::of(model, talk)
        }
    }

    fn page(text: &str) -> Result<String> {
        let mut files = Files::from([("index.html".to_owned(), text.as_bytes().to_vec())]);
        fill_pages(&mut files, &Known::of_report())?;
        Ok(String::from_utf8(files["index.html"].clone())?)
    }

    #[test]
    fn what_is_asked_for_stands_in_the_place_of_the_comment() {
        let page = page("<div>\n<!-- counts lang=en -->\n</div>").expect("it is known");
        assert!(
            page.starts_with("<div>\n<dl class=\"en\" lang=\"en\">"),
            "{page}"
        );
        assert!(page.ends_with("</dl>\n</div>"), "{page}");
    }

    #[test]
    fn any_other_comment_is_left_as_it_is() {
        let text = "<!-- Findings stand here --><p><!--embed--><!-- countsome -->";
        assert_eq!(page(text).expect("nothing is asked for"), text);
    }

    #[test]
    fn what_is_not_understood_is_told_with_page_line_and_what_was_expected() {
        for (comment, told) in [
            (
                "<!-- findings -->",
                "found \"\", expected lang=zh or lang=en",
            ),
            (
                "<!-- counts lang=de -->",
                "found \"lang=de\", expected lang=zh or lang=en",
            ),
            (
                "<!-- chart name=race -->",
                "found \"name=race\", expected name= and one of trends, pace, trajectory-gdp",
            ),
            ("<!-- findings lang=zh", "found no \" -->\" at its end"),
        ] {
            let error = page(&format!("<p>\n\n{comment}")).expect_err("it is wrong");
            let expected = format!("index.html, line 3: {told}");
            assert!(error.to_string().starts_with(&expected), "{error}");
        }
    }
}
