//! A list of values on a wall: each large with its mark and its name, as many as can be read from
//! the back row, and how many more there are.

use super::Body;
use super::stage::{LABEL, NOTE, Stage, TITLE, WORDS};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type};
use crate::dataset::{Figure, Kind};
use crate::model::{Datum, Model};
use crate::picture::{Shape, text};
use crate::view::State;
use crate::words::table::{Query, Selection};
use crate::words::{Lang, MarkKind, asked};

/// The most values, on any wall: what is read out is the same everywhere.
const MOST: usize = 8;

/// The least width of a tile.
const WIDE: f64 = 250.0;

/// The most columns.
const COLUMNS: usize = 4;

/// The space between tiles.
const GAP: f64 = 28.0;

/// The sizes of values and of names, the largest first.
const VALUES: [f64; 4] = [34.0, 30.0, 26.0, 22.0];
const NAMES: [f64; 5] = [WORDS, 18.0, 16.0, LABEL, NOTE];

/// How far lines are apart, in their size.
const LEADING: f64 = 1.2;

/// How far a value is from the left edge of its tile, after its mark.
const BESIDE: f64 = 24.0;

/// How high the line is that says how many more there are.
const MORE: f64 = 26.0;

/// Values as a state chooses them.
pub struct List<'a> {
    data: Vec<Datum<'a>>,
    model: &'a Model,
    lang: Lang,
}

impl<'a> List<'a> {
    /// What the state chooses.
    pub fn of(model: &'a Model, state: &'a State) -> Self {
        let query = Query {
            domain: state.domain,
            role: state.role,
            search: &state.search,
            sort: state.sort,
        };
        let selection = Selection::of(model, query, state.lang);
        let rows = selection.rows(0..selection.len());
        let found = rows.iter().filter_map(|row| model.datum(row.key));
        let mut data: Vec<Datum<'a>> = Vec::new();
        for datum in found {
            let order = |datum: &Datum<'_>| order(state, *datum);
            if order(&datum).is_some() {
                let place = data.partition_point(|known| order(known) <= order(&datum));
                data.insert(place, datum);
            }
        }
        Self {
            data,
            model,
            lang: state.lang,
        }
    }

    /// As many rows as hold what is in them; one at least. There is something to show.
    fn grid(&self, width: f64, height: f64) -> Grid<'_> {
        let columns = ((width + GAP) / (WIDE + GAP)).floor().max(1.0) as usize;
        let columns = columns.min(COLUMNS).min(self.data.len());
        let across = (width - GAP * (columns as f64 - 1.0)) / columns as f64;
        let mut rows = self.data.len().min(MOST).div_ceil(columns);
        loop {
            let shown = (columns * rows).min(MOST).min(self.data.len());
            let more = if shown < self.data.len() { MORE } else { 0.0 };
            let down = ((height - more) / rows as f64).min(110.0);
            let tiles: Vec<Tile<'_>> = self.data[..shown]
                .iter()
                .map(|datum| Tile::of(self.model, *datum, self.lang))
                .collect();
            let sizes = sizes(&tiles, across - BESIDE, down);
            if sizes.is_some() || rows == 1 {
                return Grid {
                    columns,
                    across,
                    down,
                    tiles,
                    sizes: sizes.unwrap_or((WORDS, NOTE)),
                };
            }
            rows -= 1;
        }
    }
}

/// How tiles stand.
struct Grid<'a> {
    columns: usize,
    across: f64,
    down: f64,
    tiles: Vec<Tile<'a>>,
    /// Of values and of names.
    sizes: (f64, f64),
}

/// A value with its name.
struct Tile<'a> {
    id: &'a str,
    name: String,
    worded: String,
    mark: MarkKind,
}

impl<'a> Tile<'a> {
    fn of(model: &Model, datum: Datum<'a>, lang: Lang) -> Self {
        let asked = asked(model, datum, lang);
        let (id, figure) = match datum {
            Datum::Figure(figure) => (figure.id.as_str(), Some(figure)),
            Datum::Derived(derived) => (derived.id(), None),
            Datum::Underivable(value) => (value.id.as_str(), None),
            Datum::Chain(chain) => (chain.id.as_str(), None),
            Datum::Member(member) => (member.id.as_str(), None),
        };
        // That it grows, or is a rank, is in the wording.
        let worded = |figure: &&Figure| !matches!(figure.kind, Kind::Mark | Kind::Threshold);
        let indicator = figure.filter(worded);
        let indicator = indicator.and_then(|it| model.dataset().indicator(&it.indicator));
        Self {
            id,
            name: indicator.map_or(asked.name, |it| lang.of(&it.name).to_owned()),
            worded: asked.worded,
            mark: asked.mark,
        }
    }

    /// The lines of the value and of the name.
    fn lines(&self, room: f64, (value, name): (f64, f64)) -> [Vec<String>; 2] {
        [
            text::wrap(&self.worded, room, value, true),
            text::balance(&self.name, room, name, false),
        ]
    }

    fn height(&self, room: f64, (value, name): (f64, f64)) -> f64 {
        let [values, names] = self.lines(room, (value, name));
        (values.len() as f64 * value + names.len() as f64 * name) * LEADING
    }

    fn draw(&self, pen: &Pen<'_>, within: Bounds, (value, name): (f64, f64)) {
        let left = within.left + BESIDE;
        let [values, names] = self.lines(within.right - left, (value, name));
        let mut y = within.top;
        pen.object(self.id, || {
            let at = (within.left + 9.0, y + value * 0.6);
            marks::sized(pen, at, self.mark, 1.2);
        });
        let mut line = |words: &str, set: Type| {
            y += set.size * LEADING;
            pen.words(left, y - set.size * 0.6, words, set);
        };
        pen.object(&format!("label-{}", self.id), || {
            for words in &values {
                line(words, Type::bold(value, marks::color(pen, self.mark)));
            }
            for words in &names {
                line(words, Type::plain(name, pen.palette.ink));
            }
        });
    }
}

/// Where a value stands: what is printed before what follows, what follows before what does not;
/// then by the chosen indicators. None where others are chosen.
fn order(state: &State, datum: Datum<'_>) -> Option<(u8, usize)> {
    let (indicator, sort) = match datum {
        Datum::Figure(figure) => (figure.indicator.as_str(), 0),
        Datum::Derived(derived) => (derived.indicator(), 1),
        Datum::Underivable(value) => (value.indicator.as_str(), 2),
        Datum::Chain(_) | Datum::Member(_) => return None,
    };
    if state.indicators.is_empty() {
        // The reader's own order is not to be overruled.
        return Some((if state.sort.is_some() { 0 } else { sort }, 0));
    }
    let place = state.indicators.iter().position(|id| id == indicator)?;
    Some((sort, place))
}

impl Body for List<'_> {
    fn draw(&self, pen: &Pen<'_>, stage: Stage, within: Bounds) {
        let (width, height) = (within.right - within.left, within.bottom - within.top);
        if self.data.is_empty() {
            let said = self.lang.phrases().nothing_found();
            let set = Type::bold(TITLE, pen.palette.muted);
            let y = (within.top + within.bottom) / 2.0;
            return pen.words(within.left, y, said, set);
        }
        let grid = self.grid(width, height);
        for (index, tile) in grid.tiles.iter().enumerate() {
            let (row, column) = (index / grid.columns, index % grid.columns);
            let left = within.left + column as f64 * (grid.across + GAP);
            let top = within.top + row as f64 * grid.down;
            let bounds = Bounds {
                left,
                top,
                right: left + grid.across,
                bottom: top + grid.down,
            };
            if row > 0 {
                pen.object("rule", || {
                    let ends = [(left, top), (bounds.right, top)];
                    pen.path(&ends, stage.stroke(0.8), pen.palette.hair);
                });
            }
            // All begin at one height, which leaves the highest in the middle.
            let high = grid.tiles.iter();
            let high = high.map(|tile| tile.height(grid.across - BESIDE, grid.sizes));
            let spare = grid.down - high.fold(0.0, f64::max);
            let top = top + spare.max(0.0) / 2.0;
            tile.draw(pen, Bounds { top, ..bounds }, grid.sizes);
            pen.target(index, tile.id, Shape::Area(bounds));
        }
        let left_out = self.data.len() - grid.tiles.len();
        if left_out > 0 {
            let said = self.lang.wall_phrases().more_values(left_out);
            let set = Type::bold(LABEL, pen.palette.muted);
            let y = within.bottom - LABEL * 0.7;
            pen.object("more", || pen.words(within.left, y, &said, set));
        }
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.data.iter().take(MOST).copied().collect()
    }
}

/// The largest sizes of values and names in which every tile holds its own: a value in one line if
/// it can be, a name in two, and no less than half as large, for it is read as well.
fn sizes(tiles: &[Tile<'_>], room: f64, height: f64) -> Option<(f64, f64)> {
    let one_line = |size: &f64| {
        let mut tiles = tiles.iter();
        tiles.all(|tile| text::width(&tile.worded, *size, true) <= room)
    };
    let fits = |sizes: &(f64, f64)| {
        tiles.iter().all(|tile| {
            let [_, names] = tile.lines(room, *sizes);
            let inside = |line: &String| text::width(line, sizes.1, false) <= room;
            let high = tile.height(room, *sizes);
            names.len() <= 2 && names.iter().all(inside) && high + 6.0 <= height
        })
    };
    let largest = VALUES.iter().position(one_line);
    let values = largest.map_or(&[WORDS][..], |first| &VALUES[first..]);
    let pairs = values
        .iter()
        .flat_map(|value| NAMES.map(|name| (*value, name)));
    let mut found = pairs.filter(fits).peekable();
    let any = found.peek().copied();
    found.find(|(value, name)| name * 2.0 >= *value).or(any)
}
