//! How the tiers share the box: how large a cell is, how many chains stand side by side, where
//! each tier begins.

use crate::charts::frame::{NOTE, Room};
use crate::charts::pen::{Bounds, Type};
use crate::dataset::Chain;
use crate::model::{Amount, Tier};
use crate::picture::{Palette, text};
use crate::words::Lang;

/// The side of the smallest cell, with its gap, CSS pixels.
const SMALLEST_CELL: f64 = 4.0;

/// The height of a flat with its open top, in cells.
const FLAT: f64 = 11.6;

/// The height of a heading beside its chains, CSS pixels.
const HEAD: f64 = 70.0;

/// The space between two chains side by side.
pub const BESIDE: f64 = 8.0;

/// How the tiers share the box.
pub struct Sheet<'a> {
    /// How much room there is.
    pub room: Room,
    /// The box for all tiers.
    pub body: Bounds,
    /// In which language names are set.
    pub lang: Lang,
    tiers: &'a [Tier<'a>],
    /// The side of a cell with its gap.
    pub cell: f64,
    /// The height of a line of names in the lower tiers.
    row: f64,
    /// How many chains of each tier stand side by side.
    columns: Vec<usize>,
}

impl<'a> Sheet<'a> {
    pub fn new(room: Room, body: Bounds, tiers: &'a [Tier<'a>], lang: Lang) -> Self {
        let mut sheet = Self {
            room,
            body,
            lang,
            tiers,
            cell: 0.0,
            row: 0.0,
            columns: Vec::new(),
        };
        let headings = if room.is_phone() {
            3.0 * sheet.heading()
        } else {
            0.0
        };
        let free = (body.bottom - body.top - headings - 2.0 * sheet.gap()).max(60.0);
        // A first guess at the cells says how much room names have beside them.
        let largest = if room.is_phone() { 6.0 } else { 13.0 };
        sheet.cell = (free * 0.36 / FLAT).clamp(SMALLEST_CELL, largest).floor();
        sheet.columns = (0..tiers.len())
            .map(|index| sheet.columns_of(index))
            .collect();
        let lines = (sheet.lines(1) + sheet.lines(2)).max(1) as f64;
        sheet.row = (free * 0.64 / lines).clamp(room.label() * 1.15, 44.0);
        let flats = sheet.lines(0).max(1) as f64 * FLAT;
        let left = free - sheet.height(1) - sheet.height(2);
        sheet.cell = (left / flats).clamp(SMALLEST_CELL, largest).floor();
        sheet
    }

    pub fn heading(&self) -> f64 {
        self.room.label() * 2.0
    }

    pub fn gap(&self) -> f64 {
        if self.room.is_phone() { 20.0 } else { 26.0 }
    }

    /// How many chains of a tier stand side by side: two where every name has room beside its
    /// block.
    pub fn columns_of(&self, index: usize) -> usize {
        if index == 1 && self.room.is_phone() {
            return 1;
        }
        let room = (self.body.right - self.left()) / 2.0 - BESIDE - self.name_offset(index);
        let mut set = self.name_type(index);
        if index > 0 {
            set.size = NOTE;
        }
        let fits = |chain: &&Chain| {
            let lines = text::wrap(self.lang.of(&chain.short), room, set.size, set.bold);
            let most = if index == 0 { 3 } else { 1 };
            lines.len() <= most && lines.iter().all(|line| set.width(line) <= room)
        };
        let all = self
            .tiers
            .get(index)
            .is_some_and(|tier| tier.chains.iter().all(fits));
        if all { 2 } else { 1 }
    }

    pub fn columns(&self, index: usize) -> usize {
        self.columns.get(index).copied().unwrap_or(1)
    }

    /// How names of a tier are set.
    pub fn name_type(&self, index: usize) -> Type {
        let ink = Palette::LIGHT.ink;
        let size = self.room.label();
        match (index, self.room.is_phone()) {
            (0, true) => Type::bold(size, ink),
            (0, false) => Type::bold(size + 2.0, ink),
            _ => Type::plain(size, ink),
        }
    }

    /// How far from the left of its box a name stands.
    pub fn name_offset(&self, index: usize) -> f64 {
        match (index, self.room.is_phone()) {
            (0, _) => self.cell * 10.0 + 16.0,
            (2, _) if !self.room.is_wide() => self.cell + 26.0,
            _ => self.cell * 10.0 + 26.0,
        }
    }

    /// How many places a tier fills: its chains, and one for those not named.
    pub fn places(&self, index: usize) -> usize {
        self.tiers.get(index).map_or(0, |tier| {
            tier.chains.len() + usize::from(tier.count.is_none())
        })
    }

    pub fn lines(&self, index: usize) -> usize {
        self.places(index).div_ceil(self.columns(index))
    }

    pub fn line_height(&self, index: usize) -> f64 {
        let own = if index == 0 {
            self.cell * FLAT
        } else {
            self.row
        };
        if self.room.is_phone() {
            own
        } else {
            // The heading beside the lines must fit too.
            own.max(HEAD / self.lines(index).max(1) as f64)
        }
    }

    pub fn height(&self, index: usize) -> f64 {
        self.lines(index) as f64 * self.line_height(index)
    }

    pub fn top(&self, index: usize) -> f64 {
        let heading = if self.room.is_phone() {
            self.heading()
        } else {
            0.0
        };
        let above: f64 = (0..index)
            .map(|before| heading + self.height(before) + self.gap())
            .sum();
        self.body.top + above
    }

    /// Where the chains of a tier begin, from the left: beside the widest heading.
    pub fn left(&self) -> f64 {
        if self.room.is_phone() {
            return self.body.left;
        }
        let ink = Palette::LIGHT.ink;
        let (name, floor) = (Type::bold(self.room.label(), ink), Type::plain(NOTE, ink));
        let widest = self
            .tiers
            .iter()
            .map(|tier| {
                let words = self.lang.phrases().chain_floor(Amount::printed(tier.floor));
                name.width(self.lang.of(&tier.class.name))
                    .max(floor.width(&words))
            })
            .fold(0.0, f64::max);
        self.body.left + widest + if self.room.is_wide() { 28.0 } else { 14.0 }
    }
}
