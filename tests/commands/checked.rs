//! Mistakes planted in a copy of `data/`: each is found, with file and line and what is wrong.

use std::fs;
use std::path::{Path, PathBuf};

use xiongguan::dataset::JSON;

use crate::{failed_with, report, run, text};

/// One mistake: the file, what to replace by what, the line it is to be found in, and words of
/// the message.
struct Mistake {
    name: &'static str,
    file: &'static str,
    right: &'static str,
    wrong: &'static str,
    /// Lines from the start of `right` to the line the finding names.
    below: isize,
    said: &'static [&'static str],
}

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "wrong paragraph",
        file: "outcomes-economy.toml",
        right: "printed = \"年均增长5.8%\"\nparagraph = 9",
        wrong: "printed = \"年均增长5.8%\"\nparagraph = 10",
        below: 0,
        said: &[
            "gdp-growth-2017-2021",
            "not printed in paragraph 10",
            "in 9",
        ],
    },
    Mistake {
        name: "changed fragment",
        file: "outcomes-industry.toml",
        right: "机械化水平达到80.1%",
        wrong: "机械化程度达到80.1%",
        below: 0,
        said: &["farm-mechanisation-2021", "not printed", "in no paragraph"],
    },
    Mistake {
        name: "value that differs from its fragment",
        file: "outcomes-economy.toml",
        right: "value = \"48132\"",
        wrong: "value = \"48123\"",
        below: 0,
        said: &["urban-income-2021", "48123", "分别达到48132元"],
    },
    Mistake {
        name: "wrong unit",
        file: "outcomes-urban.toml",
        right: "unit = \"万套\"",
        wrong: "unit = \"万户\"",
        below: 0,
        said: &["shanty-homes-2017-2021", "万户", "住房3.5万套"],
    },
    Mistake {
        name: "people for person-times",
        file: "year-2021.toml",
        right: "unit = \"万人次\"",
        wrong: "unit = \"万人\"",
        below: 0,
        said: &["unemployment-subsidy-payments-2021", "万人", "2.4万人次"],
    },
    Mistake {
        name: "percent for multiple",
        file: "outcomes-industry.toml",
        right: "unit = \"倍\"",
        wrong: "unit = \"%\"",
        below: 0,
        said: &["industrial-value-added-2016-2021", "unit %", "Multiple"],
    },
    Mistake {
        name: "a unit nobody knows",
        file: "outcomes-environment.toml",
        right: "unit = \"蒸吨\"",
        wrong: "unit = \"锅\"",
        below: 0,
        said: &["锅", "expected one the report prints"],
    },
    Mistake {
        name: "missing field",
        file: "outcomes-livelihood.toml",
        right: "[[figure]]\nid = \"new-jobs-2017-2021\"\nindicator = \"new-jobs\"\nrole = \"outcome-5y\"\n",
        wrong: "[[figure]]\nid = \"new-jobs-2017-2021\"\nindicator = \"new-jobs\"\n",
        below: 0,
        said: &["missing field `role`"],
    },
    Mistake {
        name: "unknown field",
        file: "outcomes-reform.toml",
        right: "paragraph = 12",
        wrong: "paragraf = 12",
        below: 0,
        said: &["unknown field `paragraf`"],
    },
    Mistake {
        name: "unknown input",
        file: "derived.toml",
        right: "formula = \"gdp-2021 / population-2021\"",
        wrong: "formula = \"gdp-2021 / people-2021\"",
        below: 0,
        said: &["gdp-per-person-2021", "people-2021", "exists"],
    },
    Mistake {
        name: "circular formula",
        file: "derived.toml",
        right: "formula = \"shanty-homes-2017-2021 + old-community-households-2017-2021\"",
        wrong: "formula = \"shanty-homes-2017-2021 + residents-per-home-renewed\"",
        below: 0,
        said: &["homes-renewed-2017-2021 → residents-per-home-renewed → homes-renewed-2017-2021"],
    },
    Mistake {
        name: "formula that cannot be read",
        file: "derived.toml",
        right: "formula = \"365 - air-quality-days-2017-2021\"",
        wrong: "formula = \"365 - - air-quality-days-2017-2021\"",
        below: 0,
        said: &["found - in the formula", "expected an id"],
    },
    Mistake {
        name: "a target read as a fact",
        file: "derived.toml",
        right: "formula = \"budget-revenue-2026 / gdp-2026\"\nreading = \"supposed\"",
        wrong: "formula = \"budget-revenue-2026 / gdp-2026\"\nreading = \"value\"",
        below: 1,
        said: &["budget-share-of-gdp-2026", "an input is a target"],
    },
    Mistake {
        name: "duplicate id",
        file: "outcomes-economy.toml",
        right: "id = \"budget-revenue-2021\"",
        wrong: "id = \"gdp-2021\"",
        below: 0,
        said: &["\"gdp-2021\" a second time"],
    },
    Mistake {
        name: "a relation with the id of what a rule derives",
        file: "derived.toml",
        right: "id = \"rd-spending-2021\"",
        wrong: "id = \"gdp-2016\"",
        below: 0,
        said: &["found the id \"gdp-2016\"", "a derived value has"],
    },
    Mistake {
        name: "bounds of an interval swapped",
        file: "tasks-2022-economy.toml",
        right: "interval = { low = \"450\", high = \"550\" }",
        wrong: "interval = { low = \"550\", high = \"450\" }",
        below: 0,
        said: &["project-reserve-2022", "lower bound first"],
    },
    Mistake {
        name: "the interval of another figure",
        file: "tasks-2022-economy.toml",
        right: "interval = { low = \"165\", high = \"175\" }",
        wrong: "interval = { low = \"450\", high = \"550\" }",
        below: 0,
        said: &["key-projects-2022", "expected one that holds 170"],
    },
    Mistake {
        name: "wording without its qualifier",
        file: "targets-2026.toml",
        right: "qualifier = [\"at-least\"]\nprinted = \"突破350亿元\"",
        wrong: "qualifier = [\"exact\"]\nprinted = \"突破350亿元\"",
        below: 0,
        said: &["突破", "AtLeast"],
    },
    Mistake {
        name: "qualifier without its wording",
        file: "targets-2026.toml",
        right: "qualifier = [\"exact\"]\nprinted = \"增加值年均增长10%\"",
        wrong: "qualifier = [\"at-least\"]\nprinted = \"增加值年均增长10%\"",
        below: 0,
        said: &["AtLeast", "expected a word for it"],
    },
    Mistake {
        name: "average a year for growth in total",
        file: "outcomes-economy.toml",
        right: "kind = \"average-growth\"\nperiod = \"2017-2021\"\nvalue = \"6.7\"",
        wrong: "kind = \"annual-growth\"\nperiod = \"2017-2021\"\nvalue = \"6.7\"",
        below: 1,
        said: &["period 2017-2021", "AnnualGrowth"],
    },
    Mistake {
        name: "two figures that claim one number without saying so",
        file: "outcomes-environment.toml",
        right: "printed = \"达标率均为100%\"\nparagraph = 13\nsame_number_as = \"surface-water-2021\"\n",
        wrong: "printed = \"达标率均为100%\"\nparagraph = 13\n",
        below: 0,
        said: &["groundwater-2021", "surface-water-2021", "claims too"],
    },
    Mistake {
        name: "a number that is no figure and yet cited",
        file: "no-figures.toml",
        right: "printed = \"3—5年努力\"\nparagraph = 25",
        wrong: "printed = \"2条\"\nparagraph = 25",
        below: 0,
        said: &["chains-hundred-billion-count", "cites"],
    },
    Mistake {
        name: "a number left out",
        file: "no-figures.toml",
        right: "[[no_figure]]\nprinted = \"S06\"\nparagraph = 60\nreason = { zh = \"公路编号\", en = \"The number of a road\" }\n",
        wrong: "",
        below: 0,
        said: &["paragraph 60: 06"],
    },
    Mistake {
        name: "a period that cannot be",
        file: "outcomes-economy.toml",
        right: "period = \"2016-2021\"",
        wrong: "period = \"2021-2016\"",
        below: 0,
        said: &["2021-2016", "expected"],
    },
    Mistake {
        name: "a fragment that is too long",
        file: "outcomes-livelihood.toml",
        right: "printed = \"校舍12万平方米\"",
        wrong: "printed = \"比十六个字还要长的一段话里有校舍12万平方米\"",
        below: 0,
        said: &["school-buildings-2017-2021", "expected 1 to 16"],
    },
    Mistake {
        name: "a note that copies the report",
        file: "outcomes-economy.toml",
        right: "note = { zh = \"五年累计，不是年均；",
        wrong: "note = { zh = \"较2016年增长43.5%、50.2%；",
        below: 0,
        said: &[
            "urban-income-growth-2016-2021",
            "较2016年增长43.5%、50",
            "in a row",
        ],
    },
    Mistake {
        name: "a chain that is not there",
        file: "chain-members.toml",
        right: "chain = \"fine-chemicals\"",
        wrong: "chain = \"chemicals\"",
        below: 0,
        said: &["dayou-chemicals", "\"chemicals\""],
    },
    Mistake {
        name: "an agreement that is none",
        file: "comparisons.toml",
        right: "formula = \"gdp-2021 * (1 + gdp-growth-2022) ^ 5\"",
        wrong: "formula = \"gdp-2021 * (1 + gdp-growth-2022) ^ 9\"",
        below: 2,
        said: &["check-gdp-2026", "found that the two agree"],
    },
    Mistake {
        name: "a disagreement without a reason",
        file: "comparisons.toml",
        right: "against = \"gdp-mark-2021\"\nagrees = true",
        wrong: "against = \"gdp-mark-2021\"\nagrees = false",
        below: -4,
        said: &["check-gdp-mark", "expected a reason"],
    },
    Mistake {
        name: "one language missing",
        file: "outcomes-government.toml",
        right: "en = \"Satisfaction with the answers\"",
        wrong: "en = \"\"",
        below: 0,
        said: &["建议提案满意度", "both languages"],
    },
];

pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// A copy of `data/` and a text that prints what it cites, in a folder of its own.
pub fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let copied = folder.path().join("data");
    fs::create_dir(&copied).expect("making");
    for entry in fs::read_dir(data()).expect("the data files") {
        let path = entry.expect("a data file").path();
        fs::copy(&path, copied.join(path.file_name().expect("a name"))).expect("copying");
    }
    fs::write(folder.path().join("report.txt"), report::printed()).expect("writing");
    folder
}

fn check(folder: &Path) -> std::process::Output {
    run(&["check", "data", "--source", "report.txt"], folder)
}

#[test]
fn a_whole_copy_has_no_findings() {
    let folder = copy();
    let output = check(folder.path());
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(
        told.contains("no findings") && told.contains(", 0 left"),
        "{told}"
    );
}

#[test]
fn every_planted_mistake_is_found_in_its_line_and_says_what_is_wrong() {
    assert!(MISTAKES.len() >= 20);
    let folder = copy();
    for mistake in MISTAKES {
        let path = folder.path().join("data").join(mistake.file);
        let right = fs::read_to_string(&path).expect("a data file");
        let name = mistake.name;
        let start = right
            .find(mistake.right)
            .unwrap_or_else(|| panic!("{name}: not there"));
        let wrong = right.replacen(mistake.right, mistake.wrong, 1);
        fs::write(&path, wrong).expect("writing");
        let output = check(folder.path());
        fs::write(&path, &right).expect("writing");

        assert_eq!(output.status.code(), Some(1), "{name}");
        let told = text(&output.stdout);
        for said in mistake.said {
            assert!(told.contains(said), "{name}: {said} is not in: {told}");
        }
        // A number left out has no line: it is named by its paragraph.
        if !mistake.said[0].starts_with("paragraph ") {
            let line = right[..start].matches('\n').count() + 1;
            let line = line.saturating_add_signed(mistake.below);
            let file = mistake.file;
            let place = format!("{file}:{line}:");
            assert!(told.contains(&place), "{name}: no {place} in: {told}");
        }
    }
}

#[test]
fn one_json_file_is_checked_by_line_and_by_the_way_to_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("own.json");
    let check = |dataset: &str| {
        fs::write(&path, dataset).expect("writing");
        let output = run(&["check", "own.json"], folder.path());
        (output.status.code(), text(&output.stdout).to_owned())
    };
    let (code, told) = check(JSON);
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.contains("183 figures, 13 chains: no findings"),
        "{told}"
    );
    for (right, wrong, said) in [
        (
            "\"value\": \"48132\"",
            "\"value\": \"48123\"",
            "value: figure \"urban-income-2021\"",
        ),
        (
            "\"paragraph\": 9,",
            "\"paragraph\": 9.5,",
            "paragraph: found 9.5",
        ),
        (
            "\"value\": \"48132\",",
            "\"value\": \"48132\"",
            "expected a comma",
        ),
        (
            "gdp-2021 / population-2021",
            "gdp-2021 / people-2021",
            "formula: \"gdp-per-person-2021\"",
        ),
    ] {
        let start = JSON.find(right).expect(right);
        let (code, told) = check(&JSON.replacen(right, wrong, 1));
        // A comma is missed where the next line begins.
        let next = usize::from(wrong.len() + 1 == right.len() && right.ends_with(','));
        let line = 1 + JSON[..start].matches('\n').count() + next;
        assert_eq!(code, Some(1), "{told}");
        assert!(
            told.starts_with(&format!("own.json:{line}: ")),
            "{line}: {told}"
        );
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn what_is_no_dataset_is_one_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = run(&["check", "nowhere"], folder.path());
    failed_with(&output, "reading the folder nowhere");
    let output = run(&["check", "."], folder.path());
    failed_with(&output, "no TOML file in .");
}
