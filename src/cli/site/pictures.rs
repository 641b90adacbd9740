//! The static pictures of the site: which charts have one, of which sizes, under which names.

use anyhow::{Context, Result};
use xiongguan::model::Model;
use xiongguan::view::{ChartName, State, Theme};
use xiongguan::words::Lang;

use super::Files;
use crate::cli::still::{self, Future, Size};

/// A form of a picture: how its name ends, and its size.
pub struct Form {
    /// Between the language and the theme in the file's name.
    pub ending: &'static str,
    /// In CSS pixels.
    pub size: Size,
}

/// For the column of an article.
pub const COLUMN: Form = Form {
    ending: "",
    size: Size {
        width: 640,
        height: 400,
    },
};

/// For a phone.
pub const NARROW: Form = Form {
    ending: ".narrow",
    size: Size {
        width: 360,
        height: 560,
    },
};

/// For a desk, a little less wide than the explorer shows a chart there, so that no word is below its size.
pub const WIDE: Form = Form {
    ending: ".wide",
    size: Size {
        width: 896,
        height: 560,
    },
};

/// Narrower than this, a window gets the picture for a phone: `PHONE` in `src/charts/frame.rs`.
pub const PHONE: &str = "(max-width: 559px)";

/// The reader's system is dark.
pub const DARK: &str = "(prefers-color-scheme: dark)";

/// A line of a picture: the form for a medium, of the file's name as far as its language, in the colours of an ending.
pub fn source(media: &str, path: &str, form: &Form, dark: &str) -> String {
    let Form { ending, size } = form;
    format!(
        "<source media=\"{media}\" srcset=\"{path}{ending}{dark}.svg\" width=\"{}\" height=\"{}\">\n",
        size.width, size.height
    )
}

/// Every picture, by its path in the site.
pub fn files(model: &Model) -> Result<Files> {
    let mut files = Files::new();
    for (name, chart) in charts(model) {
        for lang in [Lang::Zh, Lang::En] {
            for (theme, dark) in [(Theme::Light, ""), (Theme::Dark, ".dark")] {
                let state = State {
                    lang,
                    theme,
                    ..chart.clone()
                };
                for Form { ending, size } in [COLUMN, NARROW, WIDE] {
                    let path = format!("charts/{name}.{}{ending}{dark}.svg", lang.tag());
                    let document = still::draw(model, &state, size, Future::Alive)
                        .with_context(|| format!("drawing {path}"))?;
                    files.insert(path, document.into_bytes());
                }
            }
        }
    }
    Ok(files)
}

/// The charts that have a picture: the beginning of its file's name, and the state it shows.
pub fn charts(model: &Model) -> Vec<(String, State)> {
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
