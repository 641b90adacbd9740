//! What of the five years can be set by hand, on the page and in the picture.

use super::selection::Shown;
use crate::charts::{Choice, Control, Form};
use crate::dataset::Domain;
use crate::model::Model;
use crate::view::{Scale, State};
use crate::words::TrendsForm;

/// What the key of a theme begins with.
const THEME: &str = "domain-";

/// The key of the place that leads back to all themes.
pub const ALL_THEMES: &str = "domain-all";

/// The key of the place that narrows to a theme.
pub fn theme_key(domain: Domain) -> String {
    format!("{THEME}{}", domain.name())
}

/// The state after pressing the place of a key; `None` if the key is of a datum or unknown.
pub fn pressed(state: &State, key: &str) -> Option<State> {
    let theme = key.strip_prefix(THEME)?;
    let domain = Domain::ALL
        .into_iter()
        .find(|domain| domain.name() == theme);
    if domain.is_none() && key != ALL_THEMES {
        return None;
    }
    Some(State {
        domain,
        indicators: Vec::new(),
        focus: None,
        ..state.clone()
    })
}

/// The controls.
#[inline(never)]
pub fn controls(model: &Model, state: &State) -> Vec<Control> {
    let phrases = state.lang.phrases();
    let scales = [
        (Scale::Log, TrendsForm::Log),
        (Scale::Index, TrendsForm::Even),
        (Scale::Value, TrendsForm::Values),
    ];
    let scales = scales.map(|(scale, form)| Choice {
        value: if scale == Scale::default() {
            String::new()
        } else {
            scale.name().to_owned()
        },
        label: phrases.scale_choice(form).to_owned(),
        chosen: state.scale == scale,
    });
    let all = |chosen| Choice {
        value: String::new(),
        label: phrases.all_choice().to_owned(),
        chosen,
    };
    let themes = Domain::ALL.into_iter().map(|domain| Choice {
        value: domain.name().to_owned(),
        label: phrases.theme(domain).to_owned(),
        chosen: state.domain == Some(domain),
    });
    let themes = std::iter::once(all(state.domain.is_none())).chain(themes);
    let control = |name, label: &str, choices: Vec<Choice>| Control {
        name,
        label: label.to_owned(),
        form: Form::Choices { choices },
    };
    let mut controls = vec![
        control("scale", phrases.scale_label(), scales.into()),
        control("domain", phrases.theme_label(), themes.collect()),
    ];
    let picks = picks(model, state);
    if !picks.is_empty() {
        let picks = std::iter::once(all(state.indicators.is_empty())).chain(picks);
        controls.push(control(
            "indicators",
            phrases.picks_label(),
            picks.collect(),
        ));
    }
    controls
}

/// A choice for each trend of the theme: it adds the indicator to those picked, or takes it away.
fn picks(model: &Model, state: &State) -> Vec<Choice> {
    let in_theme = State {
        indicators: Vec::new(),
        ..state.clone()
    };
    let trends = Shown::of(model, &in_theme).trends;
    let choice = |id: &str, label: &str| {
        let chosen = state.indicators.iter().any(|picked| picked == id);
        let others = state.indicators.iter().filter(|picked| *picked != id);
        let mut picked: Vec<&str> = others.map(String::as_str).collect();
        if !chosen {
            picked.push(id);
        }
        Choice {
            value: picked.join(","),
            label: label.to_owned(),
            chosen,
        }
    };
    trends
        .iter()
        .map(|trend| choice(&trend.indicator.id, state.lang.of(trend.indicator.short())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::view::parse;

    fn model() -> Model {
        Model::new(Dataset::embedded())
    }

    fn state(text: &str) -> State {
        parse(text, &model()).0
    }

    #[test]
    fn a_theme_that_is_pressed_narrows_to_it_and_leads_back() {
        let before = state("chart=trends&indicators=gdp&scale=index&focus=gdp-2021&lang=en");
        let narrowed = pressed(&before, "domain-urban").expect("a theme");
        assert_eq!(
            narrowed.write(),
            "chart=trends&scale=index&domain=urban&lang=en"
        );
        let back = pressed(&narrowed, ALL_THEMES).expect("a way back");
        assert_eq!(back.write(), "chart=trends&scale=index&lang=en");
        for key in ["gdp-2021", "controls", "domain-", "domain-mars"] {
            assert!(pressed(&before, key).is_none(), "{key}");
        }
    }

    fn choices(text: &str, name: &str) -> Vec<Choice> {
        let controls = controls(&model(), &state(text));
        let control = controls.into_iter().find(|control| control.name == name);
        match control.map(|control| control.form) {
            Some(Form::Choices { choices }) => choices,
            other => panic!("{name}: {other:?}"),
        }
    }

    #[test]
    fn every_choice_is_a_state_the_codec_reads_and_one_is_the_present_one() {
        for text in ["chart=trends", "chart=trends&scale=value&domain=reform"] {
            for name in ["scale", "domain", "indicators"] {
                let choices = choices(text, name);
                let chosen = choices.iter().filter(|choice| choice.chosen).count();
                assert_eq!(chosen, 1, "{text}: {name}");
                for choice in choices.iter().filter(|choice| !choice.value.is_empty()) {
                    let text = format!("chart=trends&{name}={}", choice.value);
                    let warnings = parse(&text, &model()).1;
                    assert_eq!(warnings, [] as [String; 0], "{text}");
                }
            }
        }
    }

    #[test]
    fn a_choice_adds_to_what_is_picked_or_takes_it_away() {
        let choices = choices("chart=trends&indicators=gdp,patents", "indicators");
        let value = |label: &str| {
            let mut choices = choices.iter();
            let choice = choices.find(|choice| choice.label == label);
            choice.map(|choice| (choice.value.as_str(), choice.chosen))
        };
        assert_eq!(value("GDP"), Some(("patents", true)));
        assert_eq!(
            value("工业增加值"),
            Some(("gdp,patents,industrial-value-added", false))
        );
        assert_eq!(value("全部"), Some(("", false)));
    }
}
