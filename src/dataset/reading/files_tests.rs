//! Every kind of mistake in a data file, found in its line.

use super::*;

const REPORT: &str = r#"
[report]
place = { zh = "某市", en = "Somewhere" }
title = { zh = "报告", en = "Report" }
date = { zh = "2021年", en = "2021" }
start = 2016
end = 2021
horizon = 2026
[[section]]
from = 1
name = { zh = "一", en = "One" }
[[indicator]]
id = "gdp"
name = { zh = "地区生产总值", en = "Gross regional product" }
short = { zh = "GDP", en = "GDP" }
domain = "economy"
growth = "real"
"#;

const FIGURE: &str = r#"
[[figure]]
id = "gdp-2021"
indicator = "gdp"
role = "outcome-5y"
kind = "level"
period = "2021"
value = "306"
unit = "亿元"
qualifier = ["expected"]
printed = "预计达到306亿元"
paragraph = 9
"#;

const VAGUE: &str = r#"
[[figure]]
id = "reserve"
indicator = "gdp"
role = "target-2022"
kind = "level"
period = "2022"
value = "500"
unit = "亿元"
qualifier = ["about"]
interval = { low = "450", high = "550" }
printed = "500亿元左右"
paragraph = 35
"#;

fn findings(figure: &str) -> Vec<String> {
    let sources = [
        Source {
            name: "report.toml",
            text: REPORT,
        },
        Source {
            name: "figures.toml",
            text: figure,
        },
    ];
    match read(&sources) {
        Ok(_) => Vec::new(),
        Err(found) => found.iter().map(ToString::to_string).collect(),
    }
}

/// Each change to the example, the line its one finding stands in, and what it says.
#[track_caller]
fn assert_found(example: &str, mistakes: &[(&str, &str, usize, &str)]) {
    for (right, wrong, line, said) in mistakes {
        assert!(example.contains(right), "{right} is not in the example");
        let found = findings(&example.replacen(right, wrong, 1));
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
        let place = format!("figures.toml:{line}:");
        assert!(found[0].starts_with(&place), "{wrong}: {found:?}");
        assert!(found[0].contains(said), "{wrong}: {found:?}");
    }
}

#[test]
fn right_files_have_no_findings() {
    assert_eq!(findings(FIGURE), Vec::<String>::new());
    assert_eq!(findings(VAGUE), Vec::<String>::new());
}

#[test]
fn every_kind_of_mistake_is_found_in_its_line() {
    assert_found(
        FIGURE,
        &[
            ("\"306\"", "\"307\"", 8, "307"),
            ("\"306\"", "\"3o6\"", 8, "3o6"),
            ("亿元\"\nq", "吨\"\nq", 9, "吨"),
            ("亿元\"\nq", "斤\"\nq", 9, "斤"),
            ("= \"亿元\"", "= \"%\"", 9, "unit %"),
            ("\"level\"", "\"multiple\"", 9, "Multiple"),
            ("\"level\"", "\"levels\"", 6, "levels"),
            ("\"2021\"", "\"2017-2021\"", 7, "period"),
            ("\"2021\"", "\"2021年\"", 7, "2021年"),
            ("\"expected\"", "\"exact\"", 10, "预计"),
            (
                "[\"expected\"]",
                "[\"expected\", \"at-least\"]",
                10,
                "AtLeast",
            ),
            (
                "[\"expected\"]",
                "[\"expected\", \"exact\"]",
                10,
                "beside another",
            ),
            ("[\"expected\"]", "[]", 10, "qualifier"),
            ("\"gdp\"", "\"gnp\"", 4, "gnp"),
            ("\"gdp-2021\"", "\"GDP 2021\"", 3, "GDP 2021"),
            ("paragraph = 9", "paragraph = 0", 12, "paragraph 0"),
            ("paragraph = 9", "paragraf = 9", 12, "paragraf"),
            ("unit = \"亿元\"\n", "", 2, "missing field `unit`"),
            (
                "\"预计达到306亿元\"",
                "\"地区生产总值首次突破,预计达到306亿元\"",
                11,
                "characters",
            ),
            (
                "paragraph = 9",
                "paragraph = 9\nsame_number_as = \"gnp-2021\"",
                13,
                "gnp-2021",
            ),
        ],
    );
}

#[test]
fn an_interval_that_does_not_fit_its_wording_is_found() {
    assert_found(
        VAGUE,
        &[
            (
                "\"450\", high = \"550\"",
                "\"550\", high = \"450\"",
                11,
                "lower bound first",
            ),
            (
                "\"450\", high = \"550\"",
                "\"165\", high = \"175\"",
                11,
                "holds 500",
            ),
            (
                "\"450\", high = \"550\"",
                "\"500\", high = \"500\"",
                11,
                "wording",
            ),
            (
                "interval = { low = \"450\", high = \"550\" }\n",
                "",
                2,
                "no interval",
            ),
        ],
    );
    let exact = "interval = { low = \"300\", high = \"310\" }\nparagraph = 9";
    assert_found(FIGURE, &[("paragraph = 9", exact, 12, "wording")]);
}

#[test]
fn a_basis_goes_with_growth_and_a_comparable_one_is_printed() {
    let growth = |printed: &str, more: &str| {
        format!(
            r#"
[[figure]]
id = "gdp-growth-2022"
indicator = "gdp"
role = "target-2022"
kind = "annual-growth"
period = "2022"
value = "7"
unit = "%"
qualifier = ["exact"]
printed = "{printed}"
paragraph = 32
{more}
"#
        )
    };
    let comparable = "basis = \"comparable\"";
    assert_eq!(findings(&growth("同口径增长7%", comparable)), [""; 0]);
    assert_eq!(findings(&growth("增长7%", "basis = \"nominal\"")), [""; 0]);
    for wrong in [
        growth("增长7%", comparable),
        growth("同口径增长7%", ""),
        format!("{FIGURE}basis = \"real\"\n"),
    ] {
        let found = findings(&wrong);
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
        assert!(found[0].contains("basis"), "{found:?}");
    }
}

#[test]
fn a_part_of_nothing_is_found() {
    let part = |of: &str| {
        format!(
            r#"
[[indicator]]
id = "industry"
name = {{ zh = "工业", en = "Industry" }}
domain = "industry"
part = {{ of = "{of}", scope = {{ zh = "部分", en = "a part" }} }}
"#
        )
    };
    assert_eq!(findings(&part("gdp")), [""; 0]);
    for wrong in ["gnp", "industry"] {
        let found = findings(&part(wrong));
        assert!(found[0].contains(wrong), "{found:?}");
    }
}

#[test]
fn years_out_of_order_are_found_at_the_report() {
    let text = REPORT.replace("horizon = 2026", "horizon = 2020");
    let found = read(&[Source {
        name: "report.toml",
        text: &text,
    }]);
    let found = found.expect_err("the horizon lies before the end");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].file.as_str(), found[0].line), ("report.toml", 2));
    assert!(found[0].reason.contains("2020"), "{}", found[0].reason);
}

#[test]
fn an_id_used_twice_is_found_at_the_second() {
    let found = findings(&format!("{FIGURE}{FIGURE}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("figures.toml:15:"), "{found:?}");
}

#[test]
fn a_formula_that_cannot_be_read_is_found_in_its_line() {
    let relation = r#"
[[derived]]
id = "half"
indicator = "gdp"
name = { zh = "一半", en = "Half" }
period = "2021"
unit = "亿元"
formula = "gdp-2021 / "
"#;
    let found = findings(&format!("{FIGURE}{relation}"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("figures.toml:20:"), "{found:?}");
    assert!(found[0].contains("found the end"), "{found:?}");
}

#[test]
fn an_everyday_name_is_of_something_and_not_its_name_already() {
    const EVERYDAY: &str = "[[everyday]]\nof = \"gdp\"\nalso = [\"经济总量\", \"Output\"]\n";
    assert_eq!(findings(EVERYDAY), Vec::<String>::new());
    assert_found(
        EVERYDAY,
        &[
            ("\"gdp\"", "\"gnp\"", 2, "\"gnp\", expected the id"),
            ("[\"经济总量\", \"Output\"]", "[]", 3, "found no name"),
            ("Output", " ", 3, "expected words"),
            ("Output", "gross Regional", 3, "begins with"),
            ("经济总量", "地区生产", 3, "begins with"),
            (
                "Output",
                "经济总量经济总量经济总量经济总量经济总量一",
                3,
                "at most 40",
            ),
        ],
    );
    let twice = format!("{EVERYDAY}[[everyday]]\nof = \"gdp\"\nalso = [\"Output\"]\n");
    let found = findings(&twice);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found.iter().all(|it| it.contains("nothing else has")),
        "{found:?}"
    );
}
