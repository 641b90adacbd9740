//! The files of the site that Rust makes: one place that lists them all.

use anyhow::{Context, Result};
use xiongguan::dataset::{Dataset, JSON};
use xiongguan::model::Model;
use xiongguan::view::{ChartName, State, Theme};
use xiongguan::words::Lang;

use super::Files;
use crate::cli::figures;
use crate::cli::still::{self, Size};

/// The box that the pages keep free for a chart.
const SIZE: Size = Size {
    width: 640,
    height: 400,
};

/// Every generated file but the bindings, by its path in the site.
pub fn files() -> Result<Files> {
    let model = Model::new(Dataset::embedded());
    let mut files = figures::files(&model)?;
    files.insert("data/dataset.json".to_owned(), JSON.as_bytes().to_vec());
    for (name, chart) in charts(&model) {
        for lang in [Lang::Zh, Lang::En] {
            for (theme, ending) in [(Theme::Light, ""), (Theme::Dark, ".dark")] {
                let path = format!("charts/{name}.{}{ending}.svg", lang.tag());
                let state = State {
                    lang,
                    theme,
                    ..chart.clone()
                };
                let document =
                    still::draw(&model, &state, SIZE).with_context(|| format!("drawing {path}"))?;
                files.insert(path, document.into_bytes());
            }
        }
    }
    Ok(files)
}

/// The charts that have a still picture: the name of its file, and the state it shows.
fn charts(model: &Model) -> Vec<(String, State)> {
    let state = |chart, indicators| State {
        chart,
        indicators,
        ..State::default()
    };
    let mut charts = Vec::new();
    for chart in ChartName::ALL {
        let name = chart.name();
        match chart {
            // It is a table of the page, and has no picture.
            ChartName::Figures => {}
            ChartName::Trends | ChartName::Pace | ChartName::Chain => {
                charts.push((name.to_owned(), state(chart, Vec::new())));
            }
            ChartName::Trajectory => charts.extend(model.trajectories().iter().map(|trajectory| {
                let id = &trajectory.indicator.id;
                (format!("{name}-{id}"), state(chart, vec![id.clone()]))
            })),
        }
    }
    charts
}
