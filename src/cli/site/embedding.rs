//! The lines an article includes to show a chart. The templates here are filled for the pages of the
//! site, and sent along for the explorer, which fills the same ones for what is on its screen.

use anyhow::Result;
use serde_json::{Map, Value, json};
use xiongguan::charts;
use xiongguan::dataset::Role;
use xiongguan::model::Model;
use xiongguan::view::{self, ChartName, State, Theme};
use xiongguan::words::Lang;

use super::Files;
use super::html::escaped;
use super::pictures::{self, COLUMN, DARK, Form, NARROW, PHONE};

/// Where the explorer finds the templates.
const TEMPLATES: &str = "assets/embed-templates.json";

/// The element with what stands in it until it lives, and where it cannot.
const ELEMENT: &str = "<xiongguan-chart {attributes}>
{inside}  <a href=\"{site}index.html#{table}\">{link}</a>
</xiongguan-chart>
<script type=\"module\" src=\"{site}xiongguan.js\"></script>";

/// The same for a state that has no picture: the place is kept all the same.
const RESERVED: &str =
    " style=\"display:block;aspect-ratio:8/5;min-height:clamp(0px,(560px - 100vw)*999,560px)\"";

/// Where no element can be, a page in a page.
const FRAME: &str = "<iframe src=\"{site}embed.html#{state}\" title=\"{title}\" loading=\"lazy\" style=\"width:100%;border:0\" height=\"460\"></iframe>";

/// How a picture fills its column. Where a host forbids styles in attributes, its style sheet says it.
const STYLE: &str = " style=\"width:100%;height:auto\"";

/// The lines for a state, with addresses relative to a page of the site and no style in attributes.
pub fn lines(model: &Model, asked: &str) -> Result<String, String> {
    let asked = &asked.replace(' ', "&");
    let (state, warnings) = view::parse(asked, model);
    if let Some(warning) = warnings.first() {
        return Err(warning.clone());
    }
    let plain = State {
        lang: Lang::default(),
        theme: Theme::default(),
        ..state.clone()
    };
    let charts = pictures::charts(model);
    let Some((name, _)) = charts.iter().find(|(_, chart)| *chart == plain) else {
        let names: Vec<&str> = charts.iter().map(|(name, _)| name.as_str()).collect();
        return Err(format!(
            "found {asked}, expected one of {}",
            names.join(", ")
        ));
    };
    let attributes: Vec<String> = asked
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .filter(|pair| *pair != ("theme", Theme::Auto.name()))
        .map(|(key, value)| format!("{key}=\"{}\"", escaped(value)))
        .collect();
    let inside = fill(
        &picture(state.theme),
        &[
            ("site", ""),
            ("name", &format!("{name}.{}", state.lang.tag())),
            ("description", &escaped(&charts::describe(model, &state))),
            ("style", ""),
        ],
    );
    Ok(fill(
        ELEMENT,
        &[
            ("attributes", &attributes.join(" ")),
            ("inside", &inside),
            ("site", ""),
            ("table", &escaped(&table(&plain, state.lang))),
            ("link", state.lang.table_link()),
        ],
    ))
}

/// The picture for a page of a theme; `Auto` is a page that follows the reader's system.
fn picture(theme: Theme) -> String {
    let own = if theme == Theme::Dark { ".dark" } else { "" };
    let mut sources = String::new();
    let mut source = |media: &str, form: &Form, dark: &str| {
        let line = pictures::source(media, "{site}charts/{name}", form, dark);
        sources.push_str(&format!("    {line}"));
    };
    if theme == Theme::Auto {
        source(&format!("{PHONE} and {DARK}"), &NARROW, ".dark");
    }
    source(PHONE, &NARROW, own);
    if theme == Theme::Auto {
        source(DARK, &COLUMN, ".dark");
    }
    format!("  <picture>\n{sources}    {}\n  </picture>\n", image(own))
}

/// The picture for a column, where neither element nor frame can be.
fn image(dark: &str) -> String {
    format!(
        "<img src=\"{{site}}charts/{{name}}{dark}.svg\" width=\"{}\" height=\"{}\" alt=\"{{description}}\"{{style}}>",
        COLUMN.size.width, COLUMN.size.height
    )
}

/// The state of the table that holds what a chart is drawn from.
fn table(chart: &State, lang: Lang) -> String {
    let (role, search) = match chart.chart {
        ChartName::Trends => (Some(Role::FiveYearOutcome), String::new()),
        ChartName::Chain => (Some(Role::TargetChains), String::new()),
        ChartName::Trajectory => (None, chart.indicators.join(" ")),
        ChartName::Pace | ChartName::Figures => (None, String::new()),
    };
    let table = State {
        chart: ChartName::Figures,
        role,
        search,
        lang,
        ..State::default()
    };
    table.write()
}

/// Everything the explorer needs to write the lines for the state on its screen.
pub fn templates(model: &Model) -> Result<Files> {
    let themes = [Theme::Light, Theme::Dark, Theme::Auto];
    let by_theme = |of: &dyn Fn(Theme) -> String| -> Map<String, Value> {
        let entries = themes.map(|theme| (theme.name().to_owned(), json!(of(theme))));
        entries.into_iter().collect()
    };
    let tables: Map<String, Value> = pictures::charts(model)
        .iter()
        .map(|(name, chart)| {
            let both =
                [Lang::Zh, Lang::En].map(|lang| (lang.tag().to_owned(), json!(table(chart, lang))));
            (name.clone(), Value::Object(both.into_iter().collect()))
        })
        .collect();
    let templates = json!({
        "element": ELEMENT,
        "reserved": RESERVED,
        "style": STYLE,
        "frame": FRAME,
        "picture": by_theme(&picture),
        "image": by_theme(&|theme| image(if theme == Theme::Dark { ".dark" } else { "" })),
        "link": { "zh": Lang::Zh.table_link(), "en": Lang::En.table_link() },
        "tables": tables,
    });
    let text = serde_json::to_string(&templates)?;
    Ok(Files::from([(TEMPLATES.to_owned(), text.into_bytes())]))
}

/// The template with each `{key}` replaced by its value, which is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((key, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(known, _)| *known == key);
        text.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::site::comments;

    fn page(text: &str) -> Result<String> {
        let mut files = Files::from([("article.html".to_owned(), text.as_bytes().to_vec())]);
        comments::fill_pages(&mut files, &comments::Known::of_report())?;
        Ok(String::from_utf8(files["article.html"].clone())?)
    }

    #[test]
    fn a_comment_becomes_the_element_with_its_picture_description_and_link() {
        let page =
            page("<p>\n<!-- embed chart=trajectory indicators=gdp lang=en theme=light -->\n</p>")
                .expect("GDP has a picture");
        for part in [
            "<p>\n<xiongguan-chart chart=\"trajectory\" indicators=\"gdp\" lang=\"en\" theme=\"light\">",
            "srcset=\"charts/trajectory-gdp.en.narrow.svg\" width=\"360\" height=\"560\"",
            "<img src=\"charts/trajectory-gdp.en.svg\" width=\"640\" height=\"400\" alt=\"Gross regional product:",
            "<a href=\"index.html#chart=figures&amp;q=gdp&amp;lang=en\">Data table and sources</a>",
            "<script type=\"module\" src=\"xiongguan.js\"></script>\n</p>",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        // A host's policy may forbid styles in attributes.
        assert!(
            !page.contains("style=") && !page.contains(['{', '}']),
            "{page}"
        );
    }

    #[test]
    fn each_kind_of_page_gets_the_pictures_of_its_colours() {
        let sources = |theme: &str| {
            let page = page(&format!("<!-- embed chart=pace lang=zh theme={theme} -->"))
                .expect("a picture");
            let attributes = page.contains(&format!("theme=\"{theme}\""));
            (
                page.matches("<source").count(),
                page.matches(".dark.svg").count(),
                attributes,
            )
        };
        assert_eq!(sources("light"), (1, 0, true));
        assert_eq!(sources("dark"), (1, 2, true));
        assert_eq!(sources("auto"), (3, 2, false));
    }

    #[test]
    fn an_embed_without_a_picture_is_told_with_page_and_line() {
        for (asked, told) in [
            (
                "chart=pace indicators=gdp",
                "expected one of trends, pace, trajectory-gdp",
            ),
            ("chart=race", "\"chart\"=\"race\""),
            ("chart=figures", "expected one of"),
        ] {
            let error = page(&format!("<p>\n\n<!-- embed {asked} -->"))
                .expect_err("no picture")
                .to_string();
            assert!(
                error.starts_with("article.html, line 3: ") && error.contains(told),
                "{error}"
            );
        }
        let open = page("<!-- embed chart=pace")
            .expect_err("it does not end")
            .to_string();
        assert!(open.contains("line 1: found no"), "{open}");
    }

    #[test]
    fn a_value_is_not_looked_at_again() {
        assert_eq!(fill("{a} {b} {c", &[("a", "{b}"), ("b", "2")]), "{b} 2 {c");
    }
}
