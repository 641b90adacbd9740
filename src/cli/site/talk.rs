//! The talk in words, for those who come without scripts and until the deck stands.

use std::rc::Rc;

use xiongguan::charts::{Deck, DeckEvent, Talk};
use xiongguan::model::Model;
use xiongguan::view::State;

use super::comments::language;
use super::html::{escaped, in_language};

/// A heading of the first step's title and a list of all steps: what each says, with a link to what
/// it shows in the explorer, and what the speaker says.
pub fn steps(model: &Rc<Model>, talk: &Talk, asked: &str) -> Result<String, String> {
    let lang = language(asked)?;
    let mut deck = Deck::new(Rc::clone(model), talk.clone());
    deck.take(DeckEvent::Language {
        lang: lang.tag().to_owned(),
    });
    let mut list = format!(
        "<h1 {}>{}</h1>\n<ol>\n",
        in_language(lang),
        escaped(&deck.title_of(1))
    );
    for step in 1..=talk.count() {
        let state = State {
            step: None,
            lang,
            ..talk.state(step).clone()
        };
        list.push_str(&format!(
            "<li><a href=\"index.html#{}\">{}</a>\n{}</li>\n",
            escaped(&state.write()),
            escaped(&deck.title_of(step)),
            paragraphs(&deck.notes(step))
        ));
    }
    list.push_str("</ol>");
    Ok(list)
}

fn paragraphs(notes: &str) -> String {
    let lines = notes.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| format!("<p>{}</p>", escaped(line.trim())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use xiongguan::dataset::Dataset;
    use xiongguan::dataset::reading::{Source, read_story};

    #[test]
    fn every_step_has_its_title_a_link_to_what_it_shows_and_what_is_said() {
        let text = "[[step]]\nstate = \"chart=pace\"\nform = \"opening\"\n\
                    title = { zh = \"甲<乙\", en = \"First\" }\nnotes = { zh = \"一\", en = \"One.\\n\\nTwo.\" }\n\
                    [[step]]\nstate = \"chart=trajectory&indicators=gdp\"\nnotes = { zh = \"\", en = \"\" }";
        let source = Source {
            name: "talk.toml",
            text,
        };
        let (story, _) = read_story(&source).expect("a talk");
        let model = Rc::new(Model::new(Dataset::embedded()));
        let talk = Talk::of(&model, story).expect("the report bears it");
        let chinese = steps(&model, &talk, "lang=zh").expect("a language");
        assert!(
            chinese.starts_with(
                "<h1 class=\"zh\" lang=\"zh-CN\">甲&lt;乙</h1>\n<ol>\n<li><a href=\"index.html#chart=pace\">甲&lt;乙</a>\n<p>一</p></li>\n\
                 <li><a href=\"index.html#chart=trajectory&amp;indicators=gdp\">"
            ),
            "{chinese}"
        );
        let english = steps(&model, &talk, "lang=en").expect("a language");
        assert!(
            english.contains("#chart=pace&amp;lang=en\">First</a>\n<p>One.</p><p>Two.</p></li>"),
            "{english}"
        );
        assert!(steps(&model, &talk, "").is_err());
    }
}
