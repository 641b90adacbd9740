//! What a chart is about: the one datum that is meant when somebody asks about the chart as a whole.

use super::home::drawn;
use super::{chain, table, trends};
use crate::model::{Datum, Model, Quantity};
use crate::view::{ChartName, State};

/// The datum in focus; else the one the chart's finding rests on; `None` if it shows none.
pub fn subject(model: &Model, state: &State) -> Option<String> {
    let focus = state.focus.as_deref().and_then(|key| model.datum(key));
    if let Some(datum) = focus {
        return Some(datum.id().to_owned());
    }
    if state.chart == ChartName::Figures {
        let rows = table(model, state).rows;
        return rows.first().map(|row| row.key.to_owned());
    }
    let found = match state.chart {
        ChartName::Trends => trends::subject(model, state),
        ChartName::Chain => chain::subject(model, state),
        ChartName::Pace | ChartName::Trajectory | ChartName::Figures => None,
    };
    let drawn = || drawn(model, state).into_iter();
    let needed = |key: &String| matches!(model.datum(key), Some(Datum::Derived(derived)) if derived.lineage().quantity == Quantity::RateNeeded);
    found
        .or_else(|| drawn().find(needed))
        .or_else(|| drawn().find(|key| model.datum(key).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::view::parse;

    #[test]
    fn a_chart_is_about_its_focus_or_what_its_finding_rests_on() {
        let model = Model::new(Dataset::embedded());
        for (state, key) in [
            ("chart=trends", "industrial-value-added-index-2021"),
            (
                "chart=trends&indicators=rural-income",
                "rural-income-index-2021",
            ),
            ("chart=pace", "gdp-rate-needed-2026"),
            ("chart=trajectory&indicators=gdp", "gdp-rate-needed-2026"),
            ("chart=trajectory&indicators=gdp&focus=gdp-2021", "gdp-2021"),
            ("chart=chain", "chains-hundred-billion-floor"),
            ("chart=chain&open=nuclear", "nuclear"),
            ("chart=figures&role=target-2022", "gdp-growth-2022"),
        ] {
            let (parsed, _) = parse(state, &model);
            assert_eq!(subject(&model, &parsed).as_deref(), Some(key), "{state}");
        }
    }
}
