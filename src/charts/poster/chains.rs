//! The chains that are to carry it: each a block under the floor of its class, N open-ended.

use super::Part;
use super::sheet::{self, INNER, NOTE, SIDE};
use crate::charts::marks;
use crate::charts::pen::{Bounds, Pen, Type, faded};
use crate::dataset::Unit;
use crate::model::{Amount, Datum, Model, Tier as Class};
use crate::picture::text;
use crate::words::{Lang, PosterPart};

/// How wide the heads of the tiers are, and how far blocks stand apart.
const HEAD: f64 = 90.0;
const GAP: f64 = 6.0;

/// How many fading steps a block has.
const STEPS: u8 = 6;

struct Tier {
    count: String,
    class: String,
    /// The chains, each in the pieces its name may be broken into.
    chains: Vec<Vec<String>>,
    /// What stands for the chains that are not named.
    open: Option<&'static str>,
}

/// The chains by class.
pub struct Chains<'a> {
    kicker: String,
    finding: String,
    when: String,
    tiers: Vec<Tier>,
    warning: String,
    data: Vec<Datum<'a>>,
}

impl<'a> Chains<'a> {
    /// What it says; nothing where there are no classes.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let phrases = lang.poster_phrases();
        let tiers = model.tiers();
        let first = tiers.first()?;
        let counts: Vec<Option<Amount>> = tiers
            .iter()
            .map(|tier| tier.count.map(Amount::printed))
            .collect();
        let named = tiers.iter().map(|tier| tier.chains.len()).sum();
        let ratio = |pair: &[Class<'_>]| pair[0].floor.value.value() / pair[1].floor.value.value();
        let mut ratios = tiers.windows(2).map(ratio);
        let step = ratios.next().filter(|step| {
            let same = |ratio: f64| (ratio - step).abs() < 1e-9;
            ratios.all(same)
        });
        let step = step.map(|value| Amount {
            value,
            unit: Unit::TIMES,
            places: 0,
        });
        let figures = tiers
            .iter()
            .flat_map(|tier| std::iter::once(tier.floor).chain(tier.count));
        let chains = tiers.iter().flat_map(|tier| tier.chains.iter().copied());
        Some(Self {
            kicker: phrases.poster_part(PosterPart::Chains, model.dataset().report()),
            finding: phrases.chains_finding(&counts, named),
            when: phrases.chains_when(first.floor.period, step),
            warning: lang.phrases().class_warning().to_owned(),
            data: figures
                .map(Datum::Figure)
                .chain(chains.map(Datum::Chain))
                .collect(),
            tiers: tiers
                .iter()
                .zip(&counts)
                .map(|(tier, count)| Tier {
                    count: lang.phrases().chain_count(*count),
                    class: lang.of(&tier.class.name).to_owned(),
                    chains: tier
                        .chains
                        .iter()
                        .map(|chain| {
                            let name = lang.of(&chain.short);
                            let parts = phrases.name_parts(name).into_iter();
                            parts.map(str::to_owned).collect()
                        })
                        .collect(),
                    open: count.is_none().then(|| phrases.unnamed_chains()),
                })
                .collect(),
        })
    }
}

/// A name in one line, or broken where it may be.
fn lines(parts: &[String], room: f64, set: Type, broken: bool) -> Vec<String> {
    if !broken {
        return vec![parts.concat()];
    }
    let parts = parts.iter();
    parts
        .flat_map(|part| text::balance(part, room, set.size, set.bold))
        .collect()
}

impl Tier {
    /// Draws it with blocks of its rank, the largest class first; where it ends.
    fn draw(&self, pen: &Pen<'_>, top: f64, rank: usize) -> f64 {
        let palette = pen.palette;
        pen.words(SIDE, top + 14.0, &self.count, Type::bold(26.0, palette.ink));
        let class = Type::bold(NOTE, palette.ink);
        let head = sheet::paragraph(
            pen,
            (SIDE, top + 30.0),
            HEAD - 6.0,
            &self.class,
            class,
            19.0,
        );
        let (columns, floor, set) = match rank {
            0 => (2, 5.0, Type::bold(16.0, palette.ink)),
            1 => (3, 2.5, Type::plain(NOTE, palette.ink)),
            _ => (3, 1.2, Type::plain(NOTE, palette.ink)),
        };
        let leading = set.size * 1.4;
        let pad = if rank == 0 { 8.0 } else { 5.0 };
        let across = INNER - HEAD;
        let width = (across - GAP * (f64::from(columns) - 1.0)) / f64::from(columns);
        let room = width - pad - 2.0;
        let named = self.chains.iter().map(|parts| (parts.as_slice(), true));
        let open = self.open.map(|words| [words.to_owned()]);
        let open = open.iter().map(|parts| (parts.as_slice(), false));
        let blocks: Vec<(&[String], bool)> = named.chain(open).collect();
        let mut bottom = top;
        for row in blocks.chunks(columns as usize) {
            // What breaks in one block breaks in its neighbours, so that they read as a row.
            let broken = row
                .iter()
                .any(|(parts, _)| set.width(&parts.concat()) > room);
            let row: Vec<(Vec<String>, bool)> = row
                .iter()
                .map(|(parts, named)| (lines(parts, room, set, broken), *named))
                .collect();
            let most = row.iter().map(|(lines, _)| lines.len()).max().unwrap_or(1);
            let text_height = leading * most as f64;
            let height = floor + pad + text_height + pad;
            for (column, (lines, named)) in row.iter().enumerate() {
                let left = SIDE + HEAD + column as f64 * (width + GAP);
                let bounds = Bounds {
                    left,
                    top: bottom,
                    right: left + width,
                    bottom: bottom + height,
                };
                block(pen, bounds, floor, *named);
                let color = if *named { set.color } else { palette.muted };
                for (line, words) in lines.iter().enumerate() {
                    let y = bottom + floor + pad + leading * (line as f64 + 0.5);
                    pen.words(left + pad, y, words, Type { color, ..set });
                }
            }
            bottom += height + GAP;
        }
        (bottom - GAP).max(head)
    }
}

/// A block under the floor of its class; dashed and empty for what is not named.
fn block(pen: &Pen<'_>, bounds: Bounds, floor: f64, named: bool) {
    const DASH: f64 = 4.0;
    let target = pen.palette.target;
    if !named {
        let mut left = bounds.left;
        while left < bounds.right {
            let dash = Bounds {
                left,
                right: (left + DASH).min(bounds.right),
                bottom: bounds.top + floor,
                ..bounds
            };
            pen.block(dash, target);
            left += 1.75 * DASH;
        }
        return;
    }
    let step = (bounds.bottom - bounds.top) / f64::from(STEPS);
    for band in 0..STEPS {
        let top = bounds.top + step * f64::from(band);
        let bottom = top + step;
        let strength = 0.19 * marks::fade(band, 1.0) + 0.02;
        let bounds = Bounds {
            top,
            bottom,
            ..bounds
        };
        pen.block(bounds, faded(target, strength));
    }
    let cap = Bounds {
        bottom: bounds.top + floor,
        ..bounds
    };
    pen.block(cap, target);
}

impl Part for Chains<'_> {
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        let mut top = sheet::opening(pen, top + 28.0, &self.kicker, &self.finding, &self.when);
        for (rank, tier) in self.tiers.iter().enumerate() {
            top = tier.draw(pen, top + 10.0, rank);
        }
        let set = Type::plain(NOTE, pen.palette.muted);
        sheet::paragraph(pen, (SIDE, top + 8.0), INNER, &self.warning, set, 21.0)
    }

    fn said(&self) -> Vec<String> {
        let mut said = vec![self.finding.clone(), self.when.clone()];
        said.extend(self.tiers.iter().map(|tier| {
            let chains = tier.chains.iter().map(|parts| parts.concat());
            let names: Vec<String> = chains.chain(tier.open.map(str::to_owned)).collect();
            format!("{} · {} · {}", tier.count, tier.class, names.join(" · "))
        }));
        said.push(self.warning.clone());
        said
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.data.clone()
    }
}
