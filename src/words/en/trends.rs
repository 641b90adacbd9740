//! English, on trends.

use super::{English, bounded};
use crate::dataset::{Domain, Figure, Kind, Period, Reading, Report};
use crate::model::{Amount, Datum};
use crate::words::describe::Moved;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trends::{Bases, TrendsForm, TrendsPhrases};
use crate::words::{Comparing, TrendsTitle};

fn percent(moved: &Moved) -> String {
    grouped(moved.index.value - 100.0, moved.index.places.min(0))
}

fn times(moved: &Moved) -> String {
    trimmed(moved.index.value / 100.0, 1)
}

/// A single change: "Industrial value added rose to 3.5 times".
fn clause(moved: &Moved) -> String {
    let name = &moved.name;
    let start = if moved.dated { "" } else { " its start" };
    match moved.index.value {
        value if value >= 200.0 => format!("{name} rose to {} times{start}", times(moved)),
        value if value >= 100.0 => format!("{name} grew {}%", percent(moved)),
        value => {
            let most = if moved.reading == Reading::AtMost {
                "at most "
            } else {
                ""
            };
            format!("{name} fell to {most}{}% of the start", grouped(value, 0))
        }
    }
}

impl TrendsPhrases for English {
    fn trends_title(&self, title: &TrendsTitle) -> String {
        let others = match title.others.as_slice() {
            [] => None,
            [only] => Some(clause(only)),
            [most, .., least] => Some(format!(
                "{} indicators grew {} to {}%",
                title.others.len(),
                percent(least),
                percent(most)
            )),
        };
        let fallen = title.fallen.last().map(clause);
        let mut said: Vec<String> = title.doubled.first().map(clause).into_iter().collect();
        said.extend(others);
        said.extend(fallen.filter(|_| said.len() < 2));
        let said = said.join(", ");
        match title.theme {
            Some(theme) => format!("{}: {said}", self.theme(theme)),
            None if title.doubled.is_empty() && title.others.len() > 1 => {
                format!("In five years {said}")
            }
            None => said,
        }
    }

    fn trends_compared(&self, pair: &Comparing) -> String {
        let so = format!("end over start is {} the other's", self.amount(pair.ratio));
        let points = pair
            .points
            .map(|points| format!(", the growths {} apart", self.amount(points)));
        format!(
            "{}, {}; {so}{}",
            clause(&pair.more),
            clause(&pair.less),
            points.unwrap_or_default()
        )
    }

    fn outcomes_title(&self, theme: Option<Domain>, outcomes: &[(String, String)]) -> String {
        let said: Vec<String> = outcomes
            .iter()
            .map(|(name, value)| format!("{name}, {value}"))
            .collect();
        let said = said.join("; ");
        match theme {
            Some(theme) => format!("{}: {said}", self.theme(theme)),
            None => said,
        }
    }

    fn trends_measure(
        &self,
        report: &Report,
        form: TrendsForm,
        bases: Bases,
        brief: bool,
    ) -> String {
        let (start, end) = (report.start, report.end);
        let base = match bases {
            Bases::Printed => format!("{start} = 100"),
            Bases::Mixed => format!("{start} or start = 100"),
            Bases::NotPrinted => "start = 100".to_owned(),
        };
        match (form, brief) {
            (TrendsForm::Log, true) => format!("Index, {base}, log scale"),
            (TrendsForm::Log, false) => format!(
                "Index of {end}, {base}; log scale: equal slopes in a panel are equal growth"
            ),
            (TrendsForm::Even, true) => format!("Index, {base}, even scale"),
            (TrendsForm::Even, false) => {
                format!("Index of {end}, {base}; even scale: heights are percentage points")
            }
            (TrendsForm::Values, true) => format!("Start to {end}, own units, from nought"),
            (TrendsForm::Values, false) => format!(
                "Each in its own unit, from its start to {end}; each on its own scale from nought"
            ),
            (TrendsForm::Outcomes, true) => {
                format!("{end}, or five-year totals; no start reported")
            }
            (TrendsForm::Outcomes, false) => {
                format!("Levels of {end} or five-year totals, as worded; no start is reported")
            }
        }
    }

    fn enlarged_panel(&self, count: usize) -> String {
        format!("{count} indicators, enlarged")
    }

    fn whole_panel(&self) -> &'static str {
        "Whole range"
    }

    fn shaded_band(&self) -> &'static str {
        "shaded: enlarged apart"
    }

    fn trends_note(&self, years_between: &str, bases: Bases, brief: bool) -> String {
        match (bases, brief) {
            (Bases::Printed, true) => "Wedges are derived, no annual data".to_owned(),
            (Bases::Printed, false) => format!(
                "Thin wedges are derived, {years_between}; price bases differ, do not subtract"
            ),
            (Bases::NotPrinted, true) => "Year of the start not reported".to_owned(),
            (Bases::NotPrinted, false) => {
                "Fading: the year of the start is not reported, so a slope is no pace".to_owned()
            }
            (Bases::Mixed, true) => {
                "Wedges: no annual data; fading: start year not reported".to_owned()
            }
            (Bases::Mixed, false) => format!(
                "Thin wedges are derived, {years_between}; fading: start year not reported, no pace; price bases differ, do not subtract"
            ),
        }
    }

    fn outcomes_note(&self) -> &'static str {
        "Dots: as printed; open caps: over, within; soft dots: nearly"
    }

    fn level_not_reported(&self) -> &'static str {
        "level not reported"
    }

    fn counted_from(&self, start: Datum<'_>) -> String {
        format!("from {}", self.short_worded(start))
    }

    fn undated_start(&self) -> &'static str {
        "start"
    }

    fn trend_growth(&self, figure: &Figure) -> String {
        let said = self.amount(Amount::printed(figure));
        match (figure.kind, figure.period) {
            (Kind::TotalGrowth, Period::Since(_)) => format!("+{said} on the start"),
            (Kind::TotalDecline, _) => format!("down {}", bounded(figure, &said)),
            _ => self.growth(figure),
        }
    }

    fn index_digits(&self, index: Amount, reading: Reading) -> String {
        let digits = self.digits(index);
        match reading {
            Reading::AtMost => format!("≤{digits}"),
            Reading::AtLeast => format!("≥{digits}"),
            Reading::Value | Reading::Supposed => digits,
        }
    }

    fn index_said(&self, digits: &str) -> String {
        format!("index {digits}")
    }

    fn levels_heading(&self, count: usize) -> String {
        format!("{count} with a first and a last level")
    }

    fn no_levels_heading(&self, count: usize) -> String {
        format!("{count} without levels, growth only")
    }

    fn theme(&self, domain: Domain) -> &'static str {
        match domain {
            Domain::Economy => "Overall strength",
            Domain::Industry => "Industry",
            Domain::Urban => "Town and country",
            Domain::Reform => "Reform",
            Domain::Environment => "Environment",
            Domain::Livelihood => "Livelihood",
            Domain::Government => "Government",
        }
    }

    fn theme_holds(&self, trends: usize, outcomes: usize) -> String {
        format!("Press to see all: {trends} with a start, {outcomes} other outcomes")
    }

    fn outcomes_heading(&self, count: usize) -> String {
        format!("{count} more outcomes without a start")
    }

    fn themes_counted(&self, counts: &[(Domain, usize)]) -> String {
        let counts = counts.iter();
        let said: Vec<String> = counts
            .map(|(theme, count)| format!("{} {count}", self.theme(*theme).to_ascii_lowercase()))
            .collect();
        format!("Outcomes without a start: {}", said.join(", "))
    }

    fn another(&self, count: usize) -> String {
        format!("{count} more")
    }

    fn another_in_table(&self, count: usize) -> String {
        format!("{count} more in the table")
    }

    fn trends_controls(&self) -> &'static str {
        "Pick and scale"
    }

    fn scale_label(&self) -> &'static str {
        "Scale"
    }

    fn scale_choice(&self, form: TrendsForm) -> &'static str {
        match form {
            TrendsForm::Log => "Index, log",
            TrendsForm::Even => "Index, even",
            TrendsForm::Values | TrendsForm::Outcomes => "Own units",
        }
    }

    fn theme_label(&self) -> &'static str {
        "Theme"
    }

    fn all_choice(&self) -> &'static str {
        "All"
    }

    fn picks_label(&self) -> &'static str {
        "Indicators compared"
    }
}
