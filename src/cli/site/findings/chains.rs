//! The chains by class: blocks whose areas stand to each other as the floors of the classes do.

use xiongguan::model::{Datum, Tier};
use xiongguan::view::{ChartName, State};

use super::{Item, Say, amount};

/// How wide a block of the largest class is, and how high all blocks together may be, CSS pixels.
const LARGEST: f64 = 28.0;
const HIGH: f64 = 32.0;

/// How far blocks stand apart, and how wide the room for what is not named.
const GAP: f64 = 3.0;
const OPEN: f64 = 14.0;

/// How many blocks stand side by side at most.
const MOST: usize = 3;

/// CSS pixels at the usual size of text.
const REM: f64 = 16.0;

pub fn item(say: &Say<'_>) -> Result<String, String> {
    let model = &say.asking.model;
    let phrases = say.lang.front_phrases();
    let tiers = model.tiers();
    let largest = tiers
        .first()
        .ok_or("found no classes of chains, expected them")?;
    let largest = amount(Datum::Figure(largest.floor))?.value;
    let counts: Result<Vec<String>, String> = tiers.iter().map(|tier| count(say, tier)).collect();
    let counts = counts?;
    let mut classes = String::new();
    for (tier, count) in tiers.iter().zip(&counts) {
        let floor = Datum::Figure(tier.floor);
        let side = LARGEST * (amount(floor)?.value / largest).sqrt();
        let class = say
            .asking
            .ask(floor, say.lang.of(&tier.class.name), say.lang);
        classes.push_str(&format!(
            "<div>{}<b>{count}</b><span>{class}</span></div>",
            blocks(tier, side)?
        ));
    }
    Ok(say.item(Item {
        title: phrases.chains_carry(&counts.join("+")),
        picture: format!("<div class=\"classes\">{classes}</div>"),
        notes: vec![say.lang.phrases().class_warning().to_owned()],
        link: (
            State {
                chart: ChartName::Chain,
                ..State::default()
            },
            phrases.chains_link(),
        ),
    }))
}

/// How many chains of a class there are to be. Where the report leaves it open, that can be asked about too.
fn count(say: &Say<'_>, tier: &Tier<'_>) -> Result<String, String> {
    if let Some(count) = tier.count {
        return say.digits(Datum::Figure(count), 0);
    }
    let mut open = say.asking.model.dataset().underivable().iter();
    let open = open.find(|value| value.given.contains(&tier.floor.id));
    Ok(open.map_or("N".to_owned(), |value| {
        say.asking.ask(Datum::Underivable(value), "N", say.lang)
    }))
}

/// A block for each chain, and for those that are not counted a few dots.
fn blocks(tier: &Tier<'_>, side: f64) -> Result<String, String> {
    let count = match tier.count {
        Some(count) => amount(Datum::Figure(count))?.value as usize,
        None => tier.chains.len(),
    };
    let rows = count.div_ceil(MOST).max(1);
    let wide = count.clamp(1, MOST) as f64;
    let blocks_end = wide * side + (wide - 1.0) * GAP;
    let mut drawn = String::new();
    for index in 0..count {
        let (row, column) = (index / MOST, index % MOST);
        let x = column as f64 * (side + GAP);
        let y = HIGH - side - (rows - 1 - row) as f64 * (side + GAP);
        drawn.push_str(&format!(
            "<rect class=\"block\" x=\"{x:.2}\" y=\"{y:.2}\" width=\"{side:.2}\" height=\"{side:.2}\"/>"
        ));
    }
    let mut width = blocks_end;
    if tier.count.is_none() {
        for dot in 0..3 {
            let x = blocks_end + GAP + 2.0 + f64::from(dot) * 4.0;
            drawn.push_str(&format!(
                "<circle class=\"further\" cx=\"{x:.2}\" cy=\"{:.2}\" r=\"1\"/>",
                HIGH - side / 2.0
            ));
        }
        width += OPEN;
    }
    Ok(format!(
        "<svg viewBox=\"0 0 {width:.2} {HIGH}\" width=\"{:.4}rem\" height=\"{}rem\" aria-hidden=\"true\">{drawn}</svg>",
        width / REM,
        HIGH / REM
    ))
}
