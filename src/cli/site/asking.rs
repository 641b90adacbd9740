//! Numbers in a page that can be asked where they come from, and the marks beside them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use xiongguan::charts;
#[cfg(test)]
use xiongguan::dataset::Dataset;
use xiongguan::model::{Datum, Model};
use xiongguan::view::{ChartName, State};
use xiongguan::words::{Lang, MarkKind};

use super::html::escaped;

/// The model, with the chart in which each value is shown. To find that, charts are drawn: once for a value.
pub struct Asking {
    /// What there is to ask about.
    pub model: Rc<Model>,
    homes: RefCell<BTreeMap<String, State>>,
}

impl Asking {
    /// Of the report.
    #[cfg(test)]
    pub fn of_report() -> Self {
        Self::of(Model::new(Dataset::embedded()))
    }

    /// Of a model.
    pub fn of(model: Model) -> Self {
        Self {
            model: Rc::new(model),
            homes: RefCell::default(),
        }
    }

    /// Words that ask about a value: a link to the chart that shows it, or else to its row in the table.
    pub fn ask(&self, datum: Datum<'_>, words: &str, lang: Lang) -> String {
        let key = datum.id();
        let mut homes = self.homes.borrow_mut();
        let home = homes.entry(key.to_owned()).or_insert_with(|| {
            charts::home(&self.model, key).unwrap_or_else(|| State {
                chart: ChartName::Figures,
                focus: Some(key.to_owned()),
                ..State::default()
            })
        });
        let state = State {
            lang,
            ..home.clone()
        };
        format!(
            "<a class=\"ask\" href=\"#{}\" data-ask=\"{}\">{}</a>",
            escaped(&state.write()),
            escaped(key),
            escaped(words)
        )
    }
}

/// A mark around the middle of its coordinates, as `assets/marks.js` draws it.
pub fn mark(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Reported => r#"<circle class="filled" r="5"/>"#,
        MarkKind::Expected => r#"<circle class="ring" r="7.7"/><circle class="filled" r="4.5"/>"#,
        MarkKind::Derived | MarkKind::Reading => r#"<circle class="hollow" r="5.5"/>"#,
        MarkKind::Floor => r#"<path class="edge" d="M-7-4V4H7V-4"/>"#,
        MarkKind::Target => r#"<path class="edge" d="M-7 0H7"/>"#,
        MarkKind::Ceiling => r#"<path class="edge" d="M-7 4V-4H7V4"/>"#,
        MarkKind::Supposed => r#"<path class="what-if" d="M0-6L6 0L0 6L-6 0Z"/>"#,
        MarkKind::Chain => r#"<path class="edge" d="M-6-6H6V6H-6Z"/>"#,
        MarkKind::Underivable => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_to_the_chart_that_shows_it_or_to_the_table() {
        let asking = Asking::of_report();
        let ask = |key: &str, lang| {
            let datum = asking.model.datum(key).expect("a datum");
            asking.ask(datum, "<7%", lang)
        };
        assert_eq!(
            ask("gdp-rate-needed-2026", Lang::Zh),
            "<a class=\"ask\" href=\"#chart=trajectory&amp;indicators=gdp&amp;focus=gdp-rate-needed-2026\" \
             data-ask=\"gdp-rate-needed-2026\">&lt;7%</a>"
        );
        assert!(ask("gdp-2026", Lang::En).contains("&amp;lang=en\""));
        let unseen = ask("unemployment-subsidy-2021", Lang::Zh);
        let table = "#chart=figures&amp;focus=unemployment-subsidy-2021\"";
        assert!(unseen.contains(table), "{unseen}");
    }
}
