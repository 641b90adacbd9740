//! The state as a string: `chart=trajectory&indicators=gdp&lang=en`.

use super::keys::is_key;
use super::{ChartName, Scale, State, Theme};
use crate::dataset::{Domain, Role};
use crate::model::Model;
use crate::words::Lang;
use std::borrow::Cow;

/// The longest part of a foreign string a warning repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// Reads a state from a string that may come from anybody. What is not understood is left out,
/// and said in the warnings; the state always stands.
pub fn parse(text: &str, model: &Model) -> (State, Vec<String>) {
    let mut state = State::default();
    let mut warnings = Vec::new();
    let text = text.strip_prefix('#').unwrap_or(text);
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "chart" => match ChartName::ALL.iter().find(|chart| chart.name() == value) {
                Some(chart) => state.chart = *chart,
                None => warnings.push(wrong(
                    key,
                    &value,
                    "trends, pace, trajectory, chain or figures",
                )),
            },
            "lang" => match Lang::from_tag(&value) {
                Some(lang) => state.lang = lang,
                None => warnings.push(wrong(key, &value, "zh or en")),
            },
            "theme" => match Theme::ALL.iter().find(|theme| theme.name() == value) {
                Some(theme) => state.theme = *theme,
                None => warnings.push(wrong(key, &value, "auto, light, dark or contrast")),
            },
            _ => further(&mut state, &mut warnings, (key, value), model),
        }
    }
    (state, warnings)
}

/// Reads a key that a chart has only once it is asked for something, or that is unknown.
#[inline(never)]
fn further(
    state: &mut State,
    warnings: &mut Vec<String>,
    (key, value): (&str, Cow<'_, str>),
    model: &Model,
) {
    let wrong = |expected: &str| wrong(key, &value, expected);
    match key {
        "indicators" => {
            for id in value.split(',').filter(|id| !id.is_empty()) {
                match model.dataset().indicator(id) {
                    None => warnings.push(wrong("ids of indicators")),
                    Some(_) if state.indicators.iter().any(|known| known == id) => {}
                    Some(_) => state.indicators.push(id.to_owned()),
                }
            }
        }
        "scale" => match Scale::ALL.iter().find(|scale| scale.name() == value) {
            Some(scale) => state.scale = *scale,
            None => warnings.push(wrong("index, value or log")),
        },
        "growth" | "price" => match value.parse() {
            Ok(rate) if key == "growth" => state.growth = Some(rate),
            Ok(rate) => state.price = Some(rate),
            Err(_) => warnings.push(wrong("a rate from -20 to 50")),
        },
        "guess" => match value.parse() {
            Ok(guess) => state.guess = Some(guess),
            Err(_) => warnings.push(wrong("up to five levels")),
        },
        "open" => match model.dataset().chain(&value) {
            Some(chain) => state.open = Some(chain.id.clone()),
            None => warnings.push(wrong("the id of a chain")),
        },
        "domain" => match Domain::ALL.iter().find(|domain| domain.name() == value) {
            Some(domain) => state.domain = Some(*domain),
            None => warnings.push(wrong("one of the seven themes")),
        },
        "role" => match Role::ALL.iter().find(|role| role.name() == value) {
            Some(role) => state.role = Some(*role),
            None => warnings.push(wrong("a role such as target-2026")),
        },
        "q" => state.search = searched(&value),
        "sort" => match value.parse() {
            Ok(sort) => state.sort = Some(sort),
            Err(()) => warnings.push(wrong("a column, after a minus sign for the last first")),
        },
        "step" => match value.parse() {
            Ok(step) => state.step = Some(step),
            Err(_) => warnings.push(wrong("the number of a step, from 1")),
        },
        "focus" if is_key(model, &value) => state.focus = Some(value.into_owned()),
        "focus" => warnings.push(wrong("the key of a datum")),
        _ => warnings.push(format!("state: found the unknown key {}", quote(key))),
    }
}

fn wrong(key: &str, value: &str, expected: &str) -> String {
    format!(
        "state: found {}={}, expected {expected}",
        quote(key),
        quote(value)
    )
}

impl State {
    /// The string that [`parse`] reads back to the same state; defaults are left out.
    pub fn write(&self) -> String {
        let mut text = format!("chart={}", self.chart.name());
        let plain = Self {
            chart: self.chart,
            lang: self.lang,
            theme: self.theme,
            ..Self::default()
        };
        if *self != plain {
            self.write_further(&mut text);
        }
        if self.lang != Lang::default() {
            add(&mut text, "lang", self.lang.tag());
        }
        if self.theme != Theme::default() {
            add(&mut text, "theme", self.theme.name());
        }
        text
    }

    /// The same with the focus on a datum, and in whatever language and theme the reader has.
    pub fn showing(&self, key: &str) -> String {
        let shown = Self {
            focus: Some(key.to_owned()),
            lang: Lang::default(),
            theme: Theme::default(),
            ..self.clone()
        };
        shown.write()
    }

    /// Writes the keys that a chart has only once it is asked for something.
    #[inline(never)]
    fn write_further(&self, text: &mut String) {
        let mut add = |key: &str, value: &str| add(text, key, value);
        if !self.indicators.is_empty() {
            add("indicators", &self.indicators.join(","));
        }
        if self.scale != Scale::default() {
            add("scale", self.scale.name());
        }
        let rates = [("growth", self.growth), ("price", self.price)];
        for (key, rate) in rates {
            if let Some(rate) = rate {
                add(key, &rate.to_string());
            }
        }
        if let Some(guess) = &self.guess {
            add("guess", &guess.to_string());
        }
        if let Some(open) = &self.open {
            add("open", open);
        }
        if let Some(domain) = self.domain {
            add("domain", domain.name());
        }
        if let Some(role) = self.role {
            add("role", role.name());
        }
        if !self.search.is_empty() {
            add("q", &encode(&self.search));
        }
        if let Some(sort) = self.sort {
            add("sort", &sort.to_string());
        }
        if let Some(focus) = &self.focus {
            add("focus", focus);
        }
        if let Some(step) = self.step {
            add("step", &step.to_string());
        }
    }
}

fn add(text: &mut String, key: &str, value: &str) {
    text.push('&');
    text.push_str(key);
    text.push('=');
    text.push_str(value);
}

/// The longest text the table is searched for, in characters.
const LONGEST_SEARCH: usize = 40;

/// What somebody searches for: one line of moderate length.
fn searched(text: &str) -> String {
    let shown = text.chars().filter(|character| !character.is_control());
    shown.take(LONGEST_SEARCH).collect()
}

/// Encodes what would end a value or be taken for an encoded byte.
pub fn encode(value: &str) -> String {
    let mut text = String::new();
    for character in value.chars() {
        match character {
            '%' => text.push_str("%25"),
            '&' => text.push_str("%26"),
            '#' => text.push_str("%23"),
            '+' => text.push_str("%2B"),
            ' ' => text.push_str("%20"),
            other => text.push(other),
        }
    }
    text
}

/// Undoes percent encoding; what is not valid stays as it is.
fn decode(value: &str) -> Cow<'_, str> {
    if !value.contains('%') {
        return Cow::Borrowed(value);
    }
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let encoded = after
            .get(..2)
            .filter(|_| byte == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match encoded {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(value), Cow::Owned)
}

fn quote(text: &str) -> String {
    let mut short: String = text
        .chars()
        .filter(|character| !character.is_control())
        .take(LONGEST_QUOTE)
        .collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("\"{short}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    fn read(text: &str) -> (State, Vec<String>) {
        parse(text, &Model::new(Dataset::embedded()))
    }

    #[test]
    fn a_state_reads_back_what_it_writes() {
        for text in [
            "chart=trends",
            "chart=trajectory&indicators=gdp&focus=gdp-2026&lang=en&theme=dark",
            "chart=trends&indicators=gdp,urban-income",
            "chart=chain&open=nuclear&focus=steel",
            "chart=pace&theme=contrast",
            "chart=trends&scale=value",
            "chart=trajectory&growth=10.3&price=-1",
            "chart=trajectory&guess=",
            "chart=trajectory&guess=320,340,360,390,420",
            "chart=trajectory&growth=9&step=8",
            "chart=figures&domain=industry&role=target-2022&q=100%25%20%26&sort=-value",
        ] {
            let (state, warnings) = read(text);
            assert_eq!(state.write(), text);
            assert_eq!(warnings, [] as [String; 0]);
        }
    }

    #[test]
    fn what_is_not_understood_is_named_and_the_rest_stands() {
        let (state, warnings) =
            read("chart=pie&colour=red&lang=en&indicators=gdp,gnp&focus=__proto__");
        assert_eq!(state.write(), "chart=trends&indicators=gdp&lang=en");
        assert_eq!(warnings.len(), 4, "{warnings:?}");
        for (warning, named) in warnings.iter().zip(["pie", "colour", "gnp", "__proto__"]) {
            assert!(warning.contains(named), "{warning}");
        }
    }

    #[test]
    fn hostile_strings_do_no_harm_and_are_not_repeated_at_length() {
        let long = "x".repeat(100_000);
        for text in [
            long.as_str(),
            "%",
            "%zz=%",
            "lang=%e4%b8",
            "=&=&&",
            "\u{0}\u{7}=1",
            "lang=%65%6E",
        ] {
            let (_, warnings) = read(text);
            for warning in warnings {
                assert!(warning.len() < 200, "{warning}");
                assert!(!warning.contains('\u{7}'));
            }
        }
        assert_eq!(read("lang=%65%6E").0.lang, Lang::En);
    }

    #[test]
    fn an_indicator_asked_for_twice_is_drawn_once() {
        assert_eq!(read("indicators=gdp,gdp").0.indicators, ["gdp"]);
    }
}
