//! The chains on a wall: 2 + 6 + N as base-ten blocks beside each other; one opened, the blocks
//! small at its side and what the report names in it at large.

mod blocks;
mod classes;
mod list;
mod opened;

use super::Body;
use super::stage::{LABEL, NOTE, Stage};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::Attribution;
use crate::model::{Datum, Model, Opened, Part, Tier};
use crate::picture::{Color, text};
use crate::view::State;
use crate::words::{Lang, MarkKind, mark_kind};

/// The chains as a state shows them.
pub struct Chains<'a> {
    model: &'a Model,
    lang: Lang,
    tiers: Vec<Tier<'a>>,
    opened: Option<Opened<'a>>,
    state: &'a State,
    untitled: bool,
}

impl<'a> Chains<'a> {
    /// What the state shows; `None` where the report names no chains. An opened chain that nothing
    /// else is said of is its own title.
    pub fn of(model: &'a Model, state: &'a State, untitled: bool) -> Option<Self> {
        let tiers = model.tiers();
        (!tiers.is_empty()).then(|| Self {
            model,
            lang: state.lang,
            tiers,
            opened: state.open.as_deref().and_then(|id| model.opened(id)),
            state,
            untitled,
        })
    }

    /// How many chains a class is to have, as a word of its own: 2, 6, N.
    fn count(&self, tier: &Tier<'_>) -> String {
        let amount = tier.count.and_then(|count| Datum::Figure(count).amount());
        amount.map_or_else(
            || "N".to_owned(),
            |amount| self.lang.phrases().digits(amount),
        )
    }

    /// Whether a member is the one that is asked about.
    fn is_focus(&self, part: &Part<'_>) -> bool {
        self.state.focus.as_deref() == Some(part.member.id.as_str())
    }

    /// What a class is not, at the left, and what the marks of the members mean, at the right, or
    /// over it; where it begins.
    fn foot(&self, pen: &Pen<'_>, within: Bounds) -> f64 {
        let phrases = self.lang.phrases();
        let warning = Type::bold(LABEL, pen.palette.target);
        let said = phrases.class_warning_short();
        let legend = [
            (Attribution::Stated, MarkKind::Reported),
            (Attribution::Reading, MarkKind::Reading),
        ];
        let muted = Type::plain(LABEL, pen.palette.muted);
        let width = |attribution| muted.width(phrases.attribution_short(attribution)) + 36.0;
        let whole: f64 = legend.iter().map(|(who, _)| width(*who)).sum();
        let beside = warning.width(said) + 24.0 + whole <= within.right - within.left;
        let y = within.bottom - LABEL * 0.7;
        pen.object("chain-warning", || pen.words(within.left, y, said, warning));
        let (mut x, y) = if beside {
            (within.right - whole + 16.0, y)
        } else {
            (within.left, y - LABEL * 1.6)
        };
        for (who, kind) in legend {
            pen.object("chain-legend", || {
                marks::sized(pen, (x + 6.0, y), kind, 1.2);
                pen.words(x + 18.0, y, phrases.attribution_short(who), muted);
            });
            x += width(who);
        }
        y - LABEL
    }

    /// The classes' open end: that N is more than the chains that are named.
    fn open_end(&self, tier: &Tier<'_>) -> String {
        self.lang.wall_phrases().unnamed_chains(tier.chains.len())
    }
}

impl Body for Chains<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        match &self.opened {
            None => classes::draw(self, pen, stage, within),
            Some(opened) => opened::draw(self, opened, pen, stage, within),
        }
    }

    fn data(&self) -> Vec<Datum<'_>> {
        if let Some(opened) = &self.opened {
            let own = opened.parts.iter().map(|part| part.member);
            let chain = std::iter::once(Datum::Chain(opened.chain));
            let floor = self.tiers.iter().filter(|it| it.class == opened.class);
            let floor = floor.map(|tier| Datum::Figure(tier.floor));
            return chain.chain(floor).chain(own.map(Datum::Member)).collect();
        }
        let mut data = Vec::new();
        for tier in &self.tiers {
            data.push(Datum::Figure(tier.floor));
            data.extend(tier.count.map(Datum::Figure));
            data.extend(tier.chains.iter().map(|chain| Datum::Chain(chain)));
        }
        data
    }

    fn stands_alone(&self) -> bool {
        self.untitled && self.opened.is_some()
    }
}

/// The largest of some sizes in which words are no wider than a room, or their lines in the last.
fn fitted(words: &str, room: f64, sizes: &[f64], bold: bool) -> (f64, Vec<String>) {
    let fits = |size: &&f64| text::width(words, **size, bold) <= room;
    match sizes.iter().find(fits) {
        Some(size) => (*size, vec![words.to_owned()]),
        None => {
            let size = sizes.last().copied().unwrap_or(NOTE);
            (size, text::balance(words, room, size, bold))
        }
    }
}

/// The colour an attribution is said in.
fn color(pen: &Pen<'_>, datum: Datum<'_>) -> Color {
    marks::color(pen, mark_kind(datum))
}
