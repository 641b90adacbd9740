//! How the classes and the opened chain share the box.

mod beside;
mod phone;
mod rows;

use crate::charts::frame::{NOTE, Room};
use crate::charts::pen::{Bounds, Type};
use crate::model::{Amount, Tier};
use crate::picture::{Palette, text};
use crate::words::Lang;

/// The side of the smallest cell, with its gap, CSS pixels.
const SMALLEST_CELL: f64 = 4.0;

/// The height of a flat with its open top, in cells.
const FLAT: f64 = 11.6;

/// The space between two chains side by side.
pub const BESIDE: f64 = 8.0;

/// The space before the rule at a panel's left, and after it.
pub const RULE: f64 = 14.0;

/// From one member's mark to the next.
pub const MARK: f64 = 13.0;

/// The most members a chain of a lower class has marks for in one line.
pub const MOST_MARKS: f64 = 6.0;

/// How a class is headed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Count, name and floor in a line each.
    Three,
    /// Count and name, the floor under them.
    Two,
    /// All in one line.
    One,
}

/// Where a class stands.
pub struct Place {
    /// Where its heading begins: left and top.
    pub head: (f64, f64),
    /// How it is headed.
    pub heading: Heading,
    /// Where the rule above it is, that says ten times; none above the first.
    pub step: Option<f64>,
    /// A box for each chain, and one for those not named.
    pub boxes: Vec<Bounds>,
    /// How far from the left of its box a name stands.
    pub offset: f64,
    /// How its names are set.
    pub name: Type,
    /// From where to where the marks of what is named in a chain may stand, if not under its
    /// name.
    pub marks: Option<(f64, f64)>,
}

/// Where an opened chain is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pane {
    /// Beside the classes.
    Right(Bounds),
    /// Under them.
    Below(Bounds),
}

/// How the classes and the opened chain share the box.
pub struct Sheet<'a> {
    /// How much room there is.
    pub room: Room,
    /// The box for all of it.
    pub body: Bounds,
    /// In which language names are set.
    pub lang: Lang,
    /// The classes.
    pub tiers: &'a [Tier<'a>],
    /// The size of names.
    pub label: f64,
    /// The size of what stands beside them.
    pub note: f64,
    /// The side of a cell with its gap.
    pub cell: f64,
    /// The classes' places.
    pub places: Vec<Place>,
    /// The opened chain's place.
    pub pane: Option<Pane>,
    /// Whether there is room for marks of what is named in the chains, and their legend.
    pub marked: bool,
}

/// The panel that has to be fitted in: how high it would like to be at a width.
pub type Need<'a> = &'a dyn Fn(f64) -> f64;

impl<'a> Sheet<'a> {
    /// Shares the box; `need` says how high the panel of an opened chain would be.
    pub fn new(
        room: Room,
        body: Bounds,
        lang: Lang,
        tiers: &'a [Tier<'a>],
        need: Option<Need<'_>>,
    ) -> Self {
        let grown = scale(room);
        let mut sheet = Self {
            room,
            body,
            lang,
            tiers,
            label: room.label() * grown,
            note: NOTE * grown,
            cell: SMALLEST_CELL,
            places: Vec::new(),
            pane: None,
            marked: false,
        };
        if room.is_phone() {
            sheet.arrange_for_phone(need);
        } else if !sheet.arrange_in_rows() {
            sheet.arrange_beside(need.is_some());
        }
        sheet
    }

    /// How many places a class fills: its chains, and one for those not named.
    fn count(&self, index: usize) -> usize {
        self.tiers.get(index).map_or(0, |tier| {
            tier.chains.len() + usize::from(tier.count.is_none())
        })
    }

    /// The width of the longest short name of a class, set bold.
    fn widest(&self, index: usize, size: f64) -> f64 {
        let set = Type::bold(size, Palette::LIGHT.ink);
        let chains = self.tiers.get(index).map_or(&[][..], |tier| &tier.chains);
        let widths = chains
            .iter()
            .map(|chain| set.width(self.lang.of(&chain.short)));
        // A little more, so that no rounding breaks the longest.
        widths.fold(0.0, f64::max) + 1.0
    }

    /// In how many lines, three at most, every name of the first class fits so wide a place.
    fn flat_lines(&self, room: f64, size: f64) -> Option<usize> {
        let set = Type::bold(size, Palette::LIGHT.ink);
        let chains = self.tiers.first().map_or(&[][..], |tier| &tier.chains);
        let mut most = 1;
        for chain in chains {
            let lines = text::balance(self.lang.of(&chain.short), room, size, true);
            let wide = lines.iter().any(|line| set.width(line) > room);
            if wide || lines.len() > 3 {
                return None;
            }
            most = most.max(lines.len());
        }
        Some(most)
    }

    /// The width of the heading of a class.
    fn heading_width(&self, tier: &Tier<'_>, heading: Heading) -> f64 {
        let ink = Palette::LIGHT.ink;
        let (name, floor) = (Type::bold(self.label, ink), Type::plain(self.note, ink));
        let phrases = self.lang.phrases();
        let words = phrases.chain_floor(Amount::printed(tier.floor));
        let mut own = name.width(self.lang.of(&tier.class.name));
        if heading == Heading::Two {
            let count = phrases.chain_count(tier.count.map(Amount::printed));
            own += name.width(&count) + BESIDE;
        }
        own.max(floor.width(&words))
    }

    /// How names of a class are set.
    fn name(&self, index: usize, size: f64) -> Type {
        let ink = Palette::LIGHT.ink;
        match index {
            0 => Type::bold(size, ink),
            _ => Type::plain(size, ink),
        }
    }
}

/// How much larger than on a page all is drawn where there is much room, as on a wall.
pub fn scale(room: Room) -> f64 {
    (room.width / 1200.0)
        .min(room.height / 700.0)
        .clamp(1.0, 2.2)
}
