//! The states in which words are looked at: every chart, every single indicator, every pick that
//! is laid out in its own way.

use xiongguan::dataset::Domain;
use xiongguan::model::Model;

/// All of them, without a language.
pub fn all(model: &Model) -> Vec<String> {
    let mut states = vec!["chart=chain".to_owned()];
    states.extend(figures_states());
    states.extend(road_states(model));
    states.extend(trends_states(model));
    states.extend(pace_states(model));
    states
}

/// The table as a picture, narrowed and ordered.
fn figures_states() -> Vec<String> {
    [
        "",
        "&q=income&sort=-value",
        "&role=target-2026",
        "&domain=livelihood&sort=name",
        "&q=coal-boilers",
    ]
    .map(|filters| format!("chart=figures{filters}"))
    .into()
}

/// Every road, with suppositions and lines of the reader's own where they can be.
fn road_states(model: &Model) -> Vec<String> {
    let mut states = Vec::new();
    for road in model.trajectories() {
        let state = format!("chart=trajectory&indicators={}", road.indicator.id);
        for own in [
            "",
            "&growth=-5",
            "&growth=3.5",
            "&growth=9",
            "&growth=10.3",
            "&growth=11",
            "&growth=15",
            "&growth=50",
            "&growth=7&price=2.5",
            "&price=3",
        ] {
            states.push(format!("{state}{own}"));
        }
    }
    for guess in [
        "",
        "320",
        "310,300,290",
        "320,340,370,400,430,",
        "320,340,370,400,430",
        "350,400,450,500,560",
        "306,250,200,150,100",
    ] {
        states.push(format!("chart=trajectory&guess={guess}"));
        states.push(format!("chart=trajectory&guess={guess}&growth=8"));
    }
    states
}

/// Five years on each scale: all, each theme, each indicator alone, pairs, many, and picks that
/// have no start.
fn trends_states(model: &Model) -> Vec<String> {
    let trends = model.trends();
    let ids: Vec<&str> = trends
        .iter()
        .map(|trend| trend.indicator.id.as_str())
        .collect();
    let mut picks: Vec<String> = ids.iter().map(|id| format!("indicators={id}")).collect();
    for (index, id) in ids.iter().enumerate() {
        let other = ids[(index * 5 + 7) % ids.len()];
        picks.push(format!("indicators={id},{other}"));
    }
    picks.push(format!("indicators={}", ids[..4].join(",")));
    picks.push(format!("indicators={}", ids[3..12].join(",")));
    picks.push("indicators=urban-roads".to_owned());
    picks.push("indicators=urban-roads,new-jobs,air-routes,gdp".to_owned());
    let themes = Domain::ALL.iter();
    picks.extend(themes.map(|theme| format!("domain={}", theme.name())));
    picks.push(String::new());
    let mut states = Vec::new();
    for scale in ["log", "index", "value"] {
        let pick = picks.iter();
        states.extend(pick.map(|pick| format!("chart=trends&scale={scale}&{pick}")));
    }
    states
}

/// The comparison of rates whole, of each single indicator, and of several.
pub fn pace_states(model: &Model) -> Vec<String> {
    let ids: Vec<&str> = model
        .paces()
        .iter()
        .map(|pace| pace.indicator.id.as_str())
        .collect();
    let mut picks = vec![String::new(), "retail-sales".to_owned()];
    picks.extend(ids.iter().map(|id| (*id).to_owned()));
    for count in 2..ids.len() {
        picks.extend(ids.windows(count).map(|some| some.join(",")));
    }
    picks.push(ids.iter().step_by(2).copied().collect::<Vec<_>>().join(","));
    let state = |pick: String| match pick.as_str() {
        "" => "chart=pace".to_owned(),
        pick => format!("chart=pace&indicators={pick}"),
    };
    picks.into_iter().map(state).collect()
}
