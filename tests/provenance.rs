//! Whoever asks where any number comes from ends at what the report prints, in either language.

use std::collections::BTreeSet;

use xiongguan::dataset::Dataset;
use xiongguan::model::{Datum, Model};
use xiongguan::words::{Lang, Provenance, provenance};

const LANGUAGES: [Lang; 2] = [Lang::Zh, Lang::En];

fn keys(model: &Model) -> Vec<String> {
    let dataset = model.dataset();
    let figures = dataset.figures().iter().map(|figure| figure.id.as_str());
    let derived = model.all_derived().iter().map(|derived| derived.id());
    let underivable = dataset.underivable().iter().map(|value| value.id.as_str());
    let chains = dataset.chains().iter().map(|chain| chain.id.as_str());
    let members = dataset.members().iter().map(|member| member.id.as_str());
    let all = figures.chain(derived).chain(underivable);
    let keys: Vec<String> = all
        .chain(chains)
        .chain(members)
        .map(str::to_owned)
        .collect();
    assert!(keys.len() > 400, "{}", keys.len());
    keys
}

fn told(model: &Model, key: &str, lang: Lang) -> Provenance {
    let datum = model.datum(key).unwrap_or_else(|| panic!("no datum {key}"));
    provenance(model, datum, String::new(), lang)
}

#[test]
fn every_way_down_ends_at_printed_figures() {
    let model = Model::new(Dataset::embedded());
    for key in keys(&model) {
        let mut ways = vec![vec![key.clone()]];
        while let Some(way) = ways.pop() {
            let here = &way[way.len() - 1];
            let datum = model.datum(here);
            let datum = datum.unwrap_or_else(|| panic!("{way:?}: nothing is said of the last"));
            let told = told(&model, here, Lang::Zh);
            if told.inputs.is_empty() {
                assert!(
                    !told.citations.is_empty(),
                    "{way:?} ends at nothing printed"
                );
            }
            for input in told.inputs {
                // A chain and its members name each other.
                let back = matches!(datum, Datum::Member(_))
                    && matches!(model.datum(&input.key), Some(Datum::Chain(_)));
                if !back {
                    assert!(
                        !way.contains(&input.key),
                        "{way:?} goes round at {}",
                        input.key
                    );
                    ways.push([way.as_slice(), &[input.key]].concat());
                }
            }
        }
    }
}

#[test]
fn every_value_says_how_it_follows_or_where_it_is_printed() {
    let model = Model::new(Dataset::embedded());
    for (key, lang) in keys(&model)
        .iter()
        .flat_map(|key| LANGUAGES.map(|lang| (key, lang)))
    {
        let told = told(&model, key, lang);
        assert!(!told.name.is_empty() && !told.value.is_empty(), "{key}");
        assert!(!told.kind.is_empty() && !told.copy.is_empty(), "{key}");
        let labels: BTreeSet<_> = told
            .inputs
            .iter()
            .map(|it| (&it.label, &it.value))
            .collect();
        assert_eq!(labels.len(), told.inputs.len(), "{key}: {:?}", told.inputs);
        assert!(told.inputs.iter().all(|it| !it.label.is_empty()), "{key}");
        match model.datum(key) {
            Some(Datum::Figure(figure)) => {
                let [cited] = &told.citations[..] else {
                    panic!("{key}: {:?}", told.citations);
                };
                let whole = [&*cited.before, &cited.figure, &cited.after].concat();
                assert_eq!(whole, figure.printed, "{key}");
                assert_eq!(cited.printed, figure.printed, "{key}");
                let number = figure.value.to_string();
                let spelled = |it: char| "零一二三四五六七八九两十百千万亿".contains(it);
                assert!(
                    cited.figure.contains(&number) || cited.figure.contains(spelled),
                    "{key}: {number} is not in {}",
                    cited.figure
                );
                assert!(!cited.place.is_empty(), "{key}");
            }
            Some(Datum::Derived(_)) => {
                assert!(
                    !told.formula.is_empty() && !told.in_names.is_empty(),
                    "{key}"
                );
                assert!(
                    !told.inputs.is_empty() && !told.interval.is_empty(),
                    "{key}"
                );
                assert!(told.citations.is_empty(), "{key}");
            }
            Some(Datum::Underivable(_)) => {
                assert!(!told.inputs.is_empty() && !told.notes.is_empty(), "{key}");
            }
            _ => assert!(
                !told.citations.is_empty() && !told.inputs.is_empty(),
                "{key}"
            ),
        }
    }
}

fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '“' | '”')
}

/// Everything said of a datum but the fragments as printed.
fn words(told: &Provenance) -> Vec<&str> {
    let formulas = told.formula.iter().chain(&told.in_names);
    let mut words = vec![&*told.kind, &*told.value, &*told.name, &*told.interval];
    words.extend(formulas.map(|piece| &*piece.text));
    words.extend(told.inputs.iter().flat_map(|it| [&*it.label, &*it.value]));
    words.extend(told.citations.iter().map(|it| &*it.place));
    words.extend(told.citations.iter().map(|it| &*it.reading));
    words.extend(told.notes.iter().map(String::as_str));
    words.extend(told.copy.lines());
    words
}

#[test]
fn english_has_no_chinese_but_what_is_printed() {
    let model = Model::new(Dataset::embedded());
    for key in keys(&model) {
        let told = told(&model, &key, Lang::En);
        let mut printed: Vec<&str> = told.citations.iter().map(|it| &*it.printed).collect();
        // The word that is read is quoted.
        let quoted = told
            .citations
            .iter()
            .filter_map(|it| it.reading.split('"').nth(1));
        let quoted: Vec<&str> = quoted.collect();
        for word in &quoted {
            let is_printed = printed.iter().any(|it| it.contains(word));
            assert!(is_printed || !word.contains(is_chinese), "{key}: {word}");
        }
        printed.extend(quoted);
        for said in words(&told) {
            let rest = printed
                .iter()
                .fold(said.to_owned(), |rest, it| rest.replace(it, ""));
            assert!(!rest.contains(is_chinese), "{key}: {said}");
        }
    }
}

#[test]
fn chinese_has_no_english() {
    let model = Model::new(Dataset::embedded());
    // Names the report itself prints so, and the N of 2+6+N.
    let names = ["GDP", "N"];
    for key in keys(&model) {
        let told = told(&model, &key, Lang::Zh);
        for said in words(&told) {
            let rest = names
                .iter()
                .fold(said.to_owned(), |rest, it| rest.replace(it, ""));
            let foreign = rest.contains(|it: char| it.is_ascii_alphabetic());
            assert!(!foreign, "{key}: {said}");
        }
    }
}
