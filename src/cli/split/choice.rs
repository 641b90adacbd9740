//! Which functions and data come in which part.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Result, bail};
use walrus::{ExportItem, Module};

use super::graph::Graph;
use super::links::Links;

/// A part that comes later than the first: its name in the file's, and what begins it: modules,
/// types and functions of the library, and what the script calls by name.
struct Later {
    name: &'static str,
    begins: &'static [&'static str],
}

/// The parts, in the order in which they come. All that only what begins a part needs comes with
/// it; the first part is what is left. What the compiler puts into its caller cannot be cut off:
/// the doors to these are `#[inline(never)]`. The page asks for nothing of a part before it is
/// there; what it asks for when, `www/` says.
const LATER: &[Later] = &[
    // The first knows what a picture says that is laid out, and whether it fits. This one paints.
    Later {
        name: "paint",
        begins: &["still_colour", "still_paint", "xiongguan::paint::canvas"],
    },
    // What lays a chart out.
    Later {
        name: "chart",
        begins: &[
            "__wbg_chart_free",
            "chart_describe",
            "chart_new",
            "chart_paint",
            "chart_send",
            "chart_title",
        ],
    },
    // What the first chart of a page can do without.
    Later {
        name: "late",
        begins: &[
            // The other charts.
            "xiongguan::charts::chain",
            "xiongguan::charts::figures",
            "xiongguan::charts::nothing",
            "xiongguan::charts::pace",
            "xiongguan::charts::trajectory",
            // Of the first chart, what is narrowed or measured otherwise.
            "xiongguan::charts::trends::compose::Sheet::part",
            "xiongguan::charts::trends::compose::Sheet::values",
            // What the reader asks for, and the answers.
            "xiongguan::charts::controls",
            "xiongguan::charts::session::Session::asked",
            "xiongguan::charts::session::Session::controls",
            "xiongguan::charts::session::Session::follow",
            "xiongguan::charts::session::Session::shown",
            "xiongguan::charts::session::Session::spoken",
            "xiongguan::charts::session::Session::spoken_of_file",
            "xiongguan::charts::session::answer::Shown",
            "xiongguan::charts::session::motion",
            "xiongguan::charts::trends::setting::controls",
            "xiongguan::model::Model::what_if",
            "xiongguan::view::codec::further",
            "xiongguan::view::state::State::write_further",
            "chart_dress",
            "chart_find",
            "chart_homes",
            "chart_paintOverlay",
            "chart_paintStill",
            "chart_provenance",
            "chart_rows",
            "chart_subject",
            "chart_svg",
            "chart_table",
            // What only these say.
            "xiongguan::words::phrases::chain",
            "xiongguan::words::phrases::controls",
            "xiongguan::words::phrases::figures",
            "xiongguan::words::phrases::find",
            "xiongguan::words::phrases::nothing",
            "xiongguan::words::phrases::pace",
            "xiongguan::words::phrases::provenance",
            "xiongguan::words::phrases::trajectory",
        ],
    },
    // The talk on a wall, which only its own page has. Named by what the script calls alone: the
    // compiler may keep one body for what is the same here and in the search, under this one's name.
    Later {
        name: "deck",
        begins: &[
            "__wbg_deck_free",
            "deck_count",
            "deck_describe",
            "deck_find",
            "deck_goOn",
            "deck_new",
            "deck_notes",
            "deck_paint",
            "deck_paintOverlay",
            "deck_paintStep",
            "deck_send",
            "deck_svg",
            "deck_title",
        ],
    },
    // Somebody's own dataset, which few pages have.
    Later {
        name: "data",
        begins: &["__wbg_data_free", "chart_of", "data_read"],
    },
];

/// How many parts there are.
pub const PARTS: usize = LATER.len() + 1;

/// The name of a part that is not the first.
pub fn names() -> impl Iterator<Item = &'static str> {
    LATER.iter().map(|later| later.name)
}

/// What comes in which part, from 0; functions by their number.
#[derive(Debug, Default)]
pub struct Choice {
    /// The part of each function.
    pub parts: BTreeMap<usize, usize>,
    /// The functions of later parts that other parts, or the script, call.
    pub called: BTreeSet<usize>,
    /// The pieces of data of each part.
    pub data: [Vec<Range<u32>>; PARTS],
}

impl Choice {
    /// Chooses in a module whose functions still have their names.
    pub fn of(module: &Module, links: &Links) -> Result<Self> {
        let graph = Graph::of(module, links);
        let mut begun = Vec::new();
        for later in LATER {
            let mut begins = BTreeSet::new();
            for name in later.begins {
                let functions = graph.functions();
                let named = functions.filter(|(_, function)| belongs(function, name));
                let named: BTreeSet<usize> = named.map(|(number, _)| number).collect();
                if named.is_empty() {
                    bail!(
                        "no function belongs to {name}: has it another name, or been put into its caller?"
                    );
                }
                begins.extend(named);
            }
            begun.push(begins);
        }
        Ok(Self::cut(&graph, links, &roots(module), &begun))
    }

    /// Cuts off, part by part, what is reached from the roots only through what begins a later one.
    fn cut(
        graph: &Graph<'_>,
        links: &Links,
        roots: &BTreeSet<usize>,
        begun: &[BTreeSet<usize>],
    ) -> Self {
        let mut choice = Self::default();
        let mut objects = BTreeMap::new();
        // The last two come without each other, on what stands before both: what both need and
        // nothing before them does, comes with that.
        let alone = |other: usize| graph.reach(roots, &begun[other].iter().copied().collect());
        let shared = begun.len().checked_sub(2).map(|first| {
            let [with, without] = [alone(first + 1), alone(first)];
            let functions: BTreeSet<_> = with.functions.into_iter().collect();
            let kept: BTreeSet<_> = with.objects.into_iter().collect();
            (
                without
                    .functions
                    .into_iter()
                    .filter(|it| functions.contains(it))
                    .collect::<Vec<_>>(),
                without
                    .objects
                    .into_iter()
                    .filter(|it| kept.contains(it))
                    .collect::<Vec<_>>(),
            )
        });
        for part in 0..PARTS {
            if part + 2 == PARTS
                && let Some((functions, shared)) = &shared
            {
                for function in functions {
                    choice.parts.entry(*function).or_insert(part - 1);
                }
                for object in shared {
                    objects.entry(*object).or_insert(part - 1);
                }
            }
            let closed = begun[part..].iter().flatten().copied().collect();
            let reached = graph.reach(roots, &closed);
            for function in reached.functions {
                choice.parts.entry(function).or_insert(part);
            }
            for object in reached.objects {
                objects.entry(object).or_insert(part);
            }
        }
        let later = |function: &usize| choice.part_of(*function).filter(|part| *part > 0);
        let mut called: BTreeSet<usize> = roots
            .iter()
            .copied()
            .filter(|root| later(root).is_some())
            .collect();
        for (caller, part) in &choice.parts {
            let others = graph.called_by(*caller);
            called.extend(others.filter(|other| later(other).is_some_and(|other| other != *part)));
        }
        choice.called = called;
        for (number, object) in links.objects.iter().enumerate() {
            let part = objects.get(&number).copied().unwrap_or_default();
            choice.data[part].push(object.addresses.clone());
        }
        choice
    }

    /// The part a function comes in; `None` if nobody reaches it.
    pub fn part_of(&self, function: usize) -> Option<usize> {
        self.parts.get(&function).copied()
    }
}

/// The functions that are called from outside.
fn roots(module: &Module) -> BTreeSet<usize> {
    let exported = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
    exported.chain(module.start).map(|id| id.index()).collect()
}

/// Whether a function is of the module or type `late`, of a trait of it, or that function itself.
fn belongs(symbol: &str, late: &str) -> bool {
    let names = paths(&format!("{:#}", rustc_demangle::demangle(symbol)));
    names.iter().any(|name| {
        let rest = name.strip_prefix(late);
        // A longer word is another name.
        rest.is_some_and(|rest| {
            !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')
        })
    })
}

/// The paths a function has by its name: in its module or type and, if it is of a trait, in that
/// too. Compilers write `<Type as Trait>::name` or `module::<impl Trait for Type>::name`.
fn paths(name: &str) -> Vec<String> {
    let mut paths = vec![name.to_owned()];
    let inside = match name.split_once("<impl ") {
        Some((_, inside)) => inside,
        None => name.strip_prefix('<').unwrap_or_default(),
    };
    let mut depth = 1;
    let end = inside.find(|character| {
        depth += i32::from(character == '<') - i32::from(character == '>');
        depth == 0
    });
    let (of, method) = inside.split_at(end.unwrap_or(inside.len()));
    let method = method.trim_start_matches('>');
    for path in of.split(" as ").flat_map(|of| of.split(" for ")) {
        paths.push(format!("{}{method}", path.trim_start_matches(['&', '<'])));
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_its_module_its_type_and_its_trait() {
        for (name, late) in [
            ("a::charts::pace::draw", "a::charts::pace"),
            ("a::charts::pace::draw::{closure#0}", "a::charts::pace"),
            ("<a::charts::Session>::shown", "a::charts::Session::shown"),
            (
                "<a::zh::Chinese as a::phrases::pace::Pace>::title",
                "a::phrases::pace",
            ),
            ("<&a::Line<b::C> as b::Write>::write::<d::E>", "a::Line"),
            (
                "a::zh::pace::<impl a::phrases::pace::Pace for a::zh::Chinese>::title",
                "a::phrases::pace",
            ),
            (
                "a::charts::keys::<impl a::charts::Session>::shown",
                "a::charts::Session::shown",
            ),
            ("chart_table multivalue shim", "chart_table"),
        ] {
            assert!(belongs(name, late), "{name} belongs to {late}");
        }
    }

    #[test]
    fn a_longer_word_and_a_parameter_are_something_else() {
        for (name, late) in [
            (
                "<a::charts::Session>::shown_now",
                "a::charts::Session::shown",
            ),
            ("a::charts::paces::draw", "a::charts::pace"),
            (
                "core::ptr::drop_in_place::<a::charts::pace::Row>",
                "a::charts::pace",
            ),
        ] {
            assert!(!belongs(name, late), "{name} does not belong to {late}");
        }
    }
}
