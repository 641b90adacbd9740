//! The talk of the deck: the checkout's own and somebody's, checked, built and drawn.

use std::fs;
use std::path::Path;

use xiongguan::charts::Talk;
use xiongguan::dataset::Dataset;
use xiongguan::dataset::reading::{Source, read_story};
use xiongguan::model::Model;

use crate::checked::{copy, data};
use crate::{failed_with, run, site, text};

/// A sound talk of two steps.
const TALK: &str = r#"[[step]]
state = "chart=trajectory&indicators=gdp"
title = { zh = "到{=gdp-2026}", en = "To {=gdp-2026}" }
number = "gdp-2026"
notes = { zh = "说一说目标。", en = "On the target." }

[[step]]
state = "chart=pace"
notes = { zh = "说一说速度。", en = "On the pace." }
"#;

/// What is replaced by what, the line in which that is found, and what is said of it.
const MISTAKES: [(&str, &str, usize, &str); 11] = [
    (
        "indicators=gdp\"",
        "indicator=gdp\"",
        2,
        "step[0].state: found the unknown key \"indicator\"",
    ),
    (
        "chart=pace",
        "chart=race",
        8,
        "step[1].state: found \"chart\"=\"race\"",
    ),
    (
        "{=gdp-2026}\", en",
        "{=gnp-2026}\", en",
        3,
        "step[0].title: found {gnp-2026}, expected the id of a value",
    ),
    (
        "To {=gdp-2026}",
        "To 500",
        3,
        "step[0].title: found the number 500 written by hand",
    ),
    (
        "number = \"gdp-2026\"",
        "number = \"gdp\"",
        4,
        "step[0].number: found \"gdp\"",
    ),
    (
        ", en = \"On the target.\"",
        "",
        5,
        "step[0].notes: missing field `en`",
    ),
    (
        "On the pace.",
        "",
        9,
        "step[1].notes: found \"说一说速度。\" / \"\", expected words in both languages",
    ),
    (
        "说一说速度。",
        "LONG",
        9,
        "step[1].notes.zh: found a text of 1201 characters, expected at most 1200",
    ),
    (
        "[[step]]\nstate = \"chart=pace\"",
        "[[step]]\ncolour = \"red\"\nstate = \"chart=pace\"",
        8,
        "step[1]: unknown field `colour`",
    ),
    (
        "[[step]]\nstate = \"chart=pace\"",
        "[[step]\nstate = \"chart=pace\"",
        7,
        "",
    ),
    (
        "[[step]]\nstate = \"chart=trajectory",
        "title = \"Talk\"\n[[step]]\nstate = \"chart=trajectory",
        1,
        "unknown field `title`, expected one of `step`",
    ),
];

/// The talk with a mistake.
fn mistaken(right: &str, wrong: &str) -> String {
    assert!(TALK.contains(right), "{right}");
    let wrong = wrong.replace("LONG", &"长".repeat(1201));
    TALK.replacen(right, &wrong, 1)
}

#[test]
fn every_mistake_in_a_talk_is_found_in_its_line_by_every_command_that_reads_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("talk.toml"), TALK).expect("writing");
    let output = run(&["check", "talk.toml"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(text(&output.stdout), "2 steps: no findings\n");
    for (right, wrong, line, reason) in MISTAKES {
        fs::write(folder.path().join("talk.toml"), mistaken(right, wrong)).expect("writing");
        let output = run(&["check", "talk.toml"], folder.path());
        let (told, last) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.starts_with(&format!("talk.toml:{line}: ")), "{told}");
        assert!(told.contains(reason), "{reason} is not in {told}");
        assert_eq!(last.lines().count(), 1, "{last}");
        assert!(last.contains("findings in talk.toml"), "{last}");
    }
    // The last of them is still there.
    let export = ["export", "step=1", "-o", "a.svg"];
    for command in [
        &["build", "--out", "site"][..],
        &["serve", "--port", "0", "--out", "site"],
        &export,
        &["export-deck", "slides"],
    ] {
        let output = run(
            &[command, &["--story", "talk.toml"]].concat(),
            folder.path(),
        );
        let told = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{command:?}: {told}");
        assert!(told.starts_with("talk.toml:1: unknown field"), "{told}");
        let last = text(&output.stderr).lines().last().unwrap_or_default();
        assert!(last.ends_with("1 findings in talk.toml"), "{last}");
    }
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 1, "nothing is written of an unsound talk");
    fs::write(folder.path().join("talk.toml"), "# Later.\n").expect("writing");
    let output = run(&["check", "talk.toml"], folder.path());
    let none = "talk.toml:1: found 0 steps, expected 1 to 99 of [[step]]\n";
    assert_eq!(text(&output.stdout), none);
    for command in [&export[..], &["build"], &["export-deck", "slides"]] {
        let output = run(
            &[command, &["--story", "gone.toml"]].concat(),
            folder.path(),
        );
        failed_with(&output, "reading gone.toml");
    }
}

#[test]
fn a_folder_is_checked_with_its_talk_against_its_own_figures() {
    let folder = copy();
    let talk = folder.path().join("data/story.toml");
    let check = || {
        let output = run(&["check", "data"], folder.path());
        (output.status.code(), text(&output.stdout).to_owned())
    };
    fs::write(&talk, TALK).expect("writing");
    let (code, told) = check();
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(told, "183 figures, 13 chains, 2 steps: no findings\n");
    fs::write(&talk, mistaken("gdp-2026\"\n", "gnp-2026\"\n")).expect("writing");
    let (code, told) = check();
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("story.toml:4: step[0].number"), "{told}");
    // Where there are no figures to hold it against, what is wrong in itself is told with the rest.
    fs::write(&talk, mistaken("notes", "nodes")).expect("writing");
    fs::write(folder.path().join("data/more.toml"), "[[figur]]\n").expect("writing");
    let (code, told) = check();
    assert_eq!(code, Some(1), "{told}");
    for told_of in [
        "more.toml:1: ",
        "story.toml:5: step[0]: unknown field `nodes`",
    ] {
        assert!(told.contains(told_of), "{told}");
    }
    fs::remove_file(&talk).expect("removing");
    fs::remove_file(folder.path().join("data/more.toml")).expect("removing");
    let (code, told) = check();
    assert_eq!(code, Some(0), "a dataset needs no talk: {told}");
}

#[test]
fn a_talk_cites_no_text() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("talk.toml"), TALK).expect("writing");
    let arguments = ["check", "talk.toml", "--source", "talk.toml"];
    let output = run(&arguments, folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--source is for a dataset"));
}

#[test]
fn a_step_of_another_talk_is_drawn() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("talk.toml"), TALK).expect("writing");
    let draw = |state: &str| {
        let arguments = ["export", state, "-o", "a.svg", "--story", "talk.toml"];
        let output = run(&arguments, folder.path());
        assert_eq!(text(&output.stderr), "");
        fs::read_to_string(folder.path().join("a.svg")).expect("the picture")
    };
    let picture = draw("step=1&lang=en");
    assert!(
        picture.contains("<title id=\"title\">To 50 bn yuan</title>"),
        "{picture}"
    );
    assert!(draw("step=1").contains("<title id=\"title\">到500亿元</title>"));
}

#[test]
fn the_talk_of_this_checkout_is_sound_and_as_long_as_a_talk() {
    let path = data().join("story.toml");
    let text = fs::read_to_string(&path).expect("the talk");
    let source = Source {
        name: "data/story.toml",
        text: &text,
    };
    let (story, _) = read_story(&source).expect("it is well written");
    let model = Model::new(Dataset::embedded());
    let talk = Talk::of(&model, story).expect("the report bears it");
    assert!((12..=16).contains(&talk.count()), "{} steps", talk.count());
}

#[test]
fn a_site_of_another_talk_is_another_site() {
    // Kept from run to run, so that it is built only when something has changed.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-site-talk");
    fs::create_dir_all(&folder).expect("a folder");
    let talk = folder.join("talk.toml");
    fs::write(&talk, TALK).expect("writing");
    let page = |out: &Path| fs::read_to_string(out.join("present.html")).expect("the deck's page");
    // First, so that the two builds do not wait for each other.
    let own = page(site::built());
    let talk = talk.to_string_lossy();
    let build = || run(&["build", "--out", "site", "--story", &talk], &folder);
    let output = build();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let other = page(&folder.join("site"));
    assert!(!own.contains("说一说目标。") && other.contains("说一说目标。"));
    let again = build();
    assert!(
        text(&again.stderr).contains("site is up to date"),
        "{again:?}"
    );
}
