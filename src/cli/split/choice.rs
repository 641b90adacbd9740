//! Which functions and data come late.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Result, bail};
use walrus::{ExportItem, Module};

use super::graph::Graph;
use super::links::Links;

/// What the first chart of a page can do without: modules, types and functions of the library,
/// and what the script calls by name. All that only these need comes late too. What the compiler
/// puts into its caller cannot be cut off: the doors to these are `#[inline(never)]`. The page
/// asks for nothing of this before it is there; what it asks for earlier, `www/` says.
const LATE: &[&str] = &[
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
    "chart_homes",
    "chart_table",
    // Somebody's own dataset.
    "chart_of",
    "data_read",
    // What only these say.
    "xiongguan::words::phrases::chain",
    "xiongguan::words::phrases::controls",
    "xiongguan::words::phrases::figures",
    "xiongguan::words::phrases::nothing",
    "xiongguan::words::phrases::pace",
    "xiongguan::words::phrases::trajectory",
];

/// What comes early and what late; functions by their number.
#[derive(Debug, Default)]
pub struct Choice {
    /// What is there from the beginning.
    pub early: BTreeSet<usize>,
    /// What comes late.
    pub late: BTreeSet<usize>,
    /// The late functions that early ones, or the script, call.
    pub called: BTreeSet<usize>,
    /// Pieces of data that only late functions need.
    pub late_data: Vec<Range<u32>>,
    /// All other pieces.
    pub other_data: Vec<Range<u32>>,
}

impl Choice {
    /// Chooses in a module whose functions still have their names.
    pub fn of(module: &Module, links: &Links) -> Result<Self> {
        let graph = Graph::of(module, links);
        let named = |late: &str| {
            let functions = graph.functions();
            functions
                .filter(|(_, name)| belongs(name, late))
                .map(|(number, _)| number)
                .collect::<BTreeSet<_>>()
        };
        let mut closed = BTreeSet::new();
        for late in LATE {
            let functions = named(late);
            if functions.is_empty() {
                bail!(
                    "no function belongs to {late}: has it another name, or been put into its caller?"
                );
            }
            closed.extend(functions);
        }
        Ok(Self::cut(&graph, links, &roots(module), &closed))
    }

    /// Cuts off what is reached from the roots only through what is closed.
    fn cut(
        graph: &Graph<'_>,
        links: &Links,
        roots: &BTreeSet<usize>,
        closed: &BTreeSet<usize>,
    ) -> Self {
        let early = graph.reach(roots, closed);
        let all = graph.reach(roots, &BTreeSet::new());
        let mut choice = Self::default();
        for function in all.functions.difference(&early.functions) {
            choice.late.insert(*function);
        }
        let callers = early.functions.iter();
        let called = callers.flat_map(|caller| graph.called_by(*caller));
        for function in called.chain(roots.iter().copied()) {
            if choice.late.contains(&function) {
                choice.called.insert(function);
            }
        }
        for (number, object) in links.objects.iter().enumerate() {
            let late = all.objects.contains(&number) && !early.objects.contains(&number);
            let data = if late {
                &mut choice.late_data
            } else {
                &mut choice.other_data
            };
            data.push(object.addresses.clone());
        }
        choice.early = early.functions;
        choice
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
