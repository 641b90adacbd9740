//! What stands inside a chart of the explorer until it lives, and where it cannot: its picture in both languages
//! or, of the table, its first rows.

use xiongguan::charts;
use xiongguan::dataset::Figure;
use xiongguan::model::{Datum, Model};
use xiongguan::view::{ChartName, State};
use xiongguan::words::{Lang, table};

use super::asking::{Asking, mark};
use super::html::{escaped, in_language};
use super::pictures::{self, COLUMN, DARK, Form, NARROW, WIDE};

/// Which form a window of the explorer takes, wide ones apart: none that it would show smaller than it is drawn. The
/// question stands above its chart up to 67.5em, beside it from there on, as `www/assets/page.css` has it.
const FITTING: [(&str, &Form); 3] = [
    ("(max-width: 39.99em)", &NARROW),
    ("(min-width: 40em) and (max-width: 59.99em)", &COLUMN),
    ("(min-width: 67.5em) and (max-width: 79.99em)", &COLUMN),
];

/// The rows of the table that are there from the beginning, by id.
const FIRST: [&str; 6] = [
    "gdp-2021",
    "gdp-2026",
    "gdp-rate-needed-2026",
    "budget-revenue-2021",
    "rural-income-2021",
    "rural-income-floor-2022",
];

/// Where all of the data are, for who has no script.
const DATA: &str = "data/figures.csv";

/// What stands inside the chart that a comment names.
pub fn inside(asking: &Asking, asked: &str) -> Result<String, String> {
    let known = pictures::charts(&asking.model);
    let name = asked.strip_prefix("name=").unwrap_or_default();
    let found = known.iter().find(|(known, _)| known == name);
    let both = [Lang::Zh, Lang::En];
    let shown: Result<Vec<String>, String> = match found {
        Some((name, state)) => {
            let picture = |lang| Ok(picture(&asking.model, name, state, lang));
            both.into_iter().map(picture).collect()
        }
        None if name == ChartName::Figures.name() => {
            both.into_iter().map(|lang| rows(asking, lang)).collect()
        }
        None => {
            let names: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
            return Err(format!(
                "found \"{asked}\", expected name= and one of {}, figures",
                names.join(", ")
            ));
        }
    };
    let links = both.map(|lang| {
        format!(
            "<span {}><a class=\"site-only\" href=\"{DATA}\">{}</a></span>",
            in_language(lang),
            lang.front_phrases().data_link()
        )
    });
    Ok(format!(
        "{}\n<noscript><p>{}</p></noscript>",
        shown?.join("\n"),
        links.concat()
    ))
}

/// A chart's picture in each form. The one that is not shown is not fetched: it is lazy, and has no box.
fn picture(model: &Model, name: &str, state: &State, lang: Lang) -> String {
    let tag = lang.tag();
    let source = |media: &str, form: &Form, dark: &str| {
        pictures::source(media, &format!("charts/{name}.{tag}"), form, dark)
    };
    let mut sources = String::new();
    for (media, form) in FITTING {
        sources.push_str(&source(&format!("{media} and {DARK}"), form, ".dark"));
        sources.push_str(&source(media, form, ""));
    }
    sources.push_str(&source(DARK, &WIDE, ".dark"));
    let state = State {
        lang,
        ..state.clone()
    };
    format!(
        "<picture {}>\n{sources}<img src=\"charts/{name}.{tag}{}.svg\" width=\"{}\" height=\"{}\" alt=\"{}\" loading=\"lazy\" decoding=\"async\">\n</picture>",
        in_language(lang),
        WIDE.ending,
        WIDE.size.width,
        WIDE.size.height,
        escaped(&charts::describe(model, &state))
    )
}

/// The first rows of the table.
fn rows(asking: &Asking, lang: Lang) -> Result<String, String> {
    let model = &asking.model;
    let phrases = lang.front_phrases();
    let heads: String = phrases
        .first_heads()
        .iter()
        .map(|head| format!("<th scope=\"col\">{head}</th>"))
        .collect();
    let keys = FIRST.map(str::to_owned);
    let found = table::rows(model, &keys, lang);
    let mut body = String::new();
    for key in FIRST {
        let datum = model.datum(key);
        let row = found.iter().find(|row| row.key == key);
        let (Some(datum), Some(row)) = (datum, row) else {
            return Err(format!("found no {key} in the data, expected one"));
        };
        let what = if row.what.is_empty() {
            String::new()
        } else {
            format!(" <small>{}</small>", escaped(row.what))
        };
        let paragraphs: Vec<String> = paragraphs(model, datum)
            .iter()
            .map(u16::to_string)
            .collect();
        body.push_str(&format!(
            "<tr><th scope=\"row\">{}{what}</th><td>{}</td><td>{}</td>\
             <td><svg class=\"sign\" viewBox=\"-10 -10 20 20\" aria-hidden=\"true\">{}</svg>{}</td><td>{}</td></tr>\n",
            escaped(row.name),
            asking.ask(datum, &row.value, lang),
            escaped(&row.period),
            mark(row.mark),
            row.kind,
            paragraphs.join(phrases.paragraph_comma())
        ));
    }
    Ok(format!(
        "<div {}><table class=\"first\">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>",
        in_language(lang)
    ))
}

/// Where a value, or what it follows from, is printed.
fn paragraphs(model: &Model, datum: Datum<'_>) -> Vec<u16> {
    let mut found: Vec<u16> = match datum {
        Datum::Figure(Figure { paragraph, .. }) => vec![*paragraph],
        Datum::Derived(derived) => derived
            .lineage()
            .operands
            .iter()
            .filter_map(|operand| model.datum(&operand.id))
            .flat_map(|input| paragraphs(model, input))
            .collect(),
        Datum::Underivable(_) | Datum::Chain(_) | Datum::Member(_) => Vec::new(),
    };
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_begins_with_its_picture_in_both_languages() {
        let asking = Asking::of_report();
        let inside = inside(&asking, "name=trajectory-gdp").expect("it has a picture");
        for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
            let (_, state) = pictures::charts(&asking.model)
                .into_iter()
                .find(|(name, _)| name == "trajectory-gdp")
                .expect("it is drawn");
            let said = charts::describe(&asking.model, &State { lang, ..state });
            let image = format!(
                "<img src=\"charts/trajectory-gdp.{name}.wide.svg\" width=\"920\" height=\"575\" alt=\"{}\" loading=\"lazy\"",
                escaped(&said)
            );
            assert!(inside.contains(&image), "{image} is not in {inside}");
            for ending in [".narrow", ".narrow.dark", ".dark", "", ".wide.dark"] {
                let file = format!("srcset=\"charts/trajectory-gdp.{name}{ending}.svg\"");
                assert!(inside.contains(&file), "{file} is not in {inside}");
            }
        }
        assert_eq!(inside.matches("<picture").count(), 2);
        assert_eq!(inside.matches("href=\"data/figures.csv\"").count(), 2);
        assert!(!inside.contains("style="));
    }

    #[test]
    fn the_table_begins_with_rows_that_can_be_asked() {
        let asking = Asking::of_report();
        let zh = rows(&asking, Lang::Zh).expect("the report has them");
        let document = roxmltree::Document::parse(&zh).expect("well-formed");
        let rows: Vec<Vec<String>> = document
            .descendants()
            .filter(|node| node.has_tag_name("tr"))
            .map(|row| {
                let cells = row.children().filter(roxmltree::Node::is_element);
                let text = |cell: roxmltree::Node<'_, '_>| {
                    let texts = cell.descendants().filter(roxmltree::Node::is_text);
                    texts.filter_map(|node| node.text()).collect()
                };
                cells.map(text).collect()
            })
            .collect();
        assert_eq!(rows.len(), 1 + FIRST.len());
        assert_eq!(
            rows[1],
            ["地区生产总值", "预计306亿元", "2021年", "报告预计", "9"]
        );
        assert_eq!(rows[3][3..], ["推算", "9、24"]);
        for key in FIRST {
            assert!(zh.contains(&format!("data-ask=\"{key}\"")), "{key}");
        }
        let en = super::rows(&asking, Lang::En).expect("the report has them");
        assert!(!en.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)));
    }
}
