//! Which functions and data come late.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use walrus::ir::{Call, RefFunc, Visitor, dfs_in_order};
use walrus::{ExportItem, FunctionId, FunctionKind, Module};

use super::links::{Links, Object, Uses};

/// What the first chart of a page can do without: modules, types and functions of the library,
/// and what the script calls by name. All that only these need comes late too. What the compiler
/// puts into its caller cannot be cut off: the doors to these are `#[inline(never)]`.
const LATE: &[&str] = &[
    // The other charts, and what is said of a chart as a whole.
    "xiongguan::charts::chain",
    "xiongguan::charts::figures",
    "xiongguan::charts::home",
    "xiongguan::charts::pace",
    "xiongguan::charts::reaction",
    "xiongguan::charts::trajectory",
    // What the reader asks for, and the answers.
    "xiongguan::charts::controls",
    "xiongguan::charts::session::Session::asked",
    "xiongguan::charts::session::Session::controls",
    "xiongguan::charts::session::Session::follow",
    "xiongguan::charts::session::Session::homes",
    "xiongguan::charts::session::Session::shown",
    "xiongguan::charts::session::Session::spoken",
    "xiongguan::charts::session::Session::spoken_of_change",
    "xiongguan::charts::session::Session::table",
    "xiongguan::charts::session::answer::Shown",
    "xiongguan::charts::session::motion",
    "xiongguan::model::Model::what_if",
    // What the script asks for only then.
    "chart_homes",
    "chart_table",
    // What only these say.
    "xiongguan::words::phrases::chain",
    "xiongguan::words::phrases::controls",
    "xiongguan::words::phrases::figures",
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

/// A module's functions by position, and whom each calls.
pub struct Calls {
    ids: Vec<FunctionId>,
    called: Vec<BTreeSet<usize>>,
}

impl Calls {
    /// The calls of a module.
    pub fn of(module: &Module) -> Self {
        let ids: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
        let positions: BTreeMap<FunctionId, usize> = ids
            .iter()
            .enumerate()
            .map(|(position, id)| (*id, position))
            .collect();
        let called = ids.iter().map(|id| {
            let mut collector = Collector::default();
            if let FunctionKind::Local(function) = &module.funcs.get(*id).kind {
                dfs_in_order(&mut collector, function, function.entry_block());
            }
            collector.0.iter().map(|id| positions[id]).collect()
        });
        let called = called.collect();
        Self { ids, called }
    }

    /// Whom a function calls.
    pub fn by(&self, position: usize) -> &BTreeSet<usize> {
        &self.called[position]
    }

    /// The positions of all functions.
    pub fn positions(&self) -> Range<usize> {
        0..self.ids.len()
    }
}

#[derive(Default)]
struct Collector(BTreeSet<FunctionId>);

impl<'instructions> Visitor<'instructions> for Collector {
    fn visit_call(&mut self, call: &Call) {
        self.0.insert(call.func);
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.insert(reference.func);
    }
}

/// What is reached from somewhere.
#[derive(Default)]
struct Reached {
    functions: BTreeSet<usize>,
    objects: BTreeSet<usize>,
}

/// Everything that leads from one part of a module to another.
struct Graph<'a> {
    links: &'a Links,
    calls: &'a Calls,
    names: Vec<&'a str>,
    by_name: BTreeMap<&'a str, Vec<usize>>,
}

impl Graph<'_> {
    /// All that is reached from `roots` without passing through what is `closed`.
    fn reach(&self, roots: impl IntoIterator<Item = usize>, closed: &BTreeSet<usize>) -> Reached {
        let mut reached = Reached::default();
        let mut functions: Vec<usize> = roots.into_iter().collect();
        let mut objects = Vec::new();
        let follow = |uses: &Uses, functions: &mut Vec<usize>, objects: &mut Vec<usize>| {
            for name in &uses.functions {
                functions.extend(self.by_name.get(name.as_str()).into_iter().flatten());
            }
            objects.extend(&uses.objects);
        };
        loop {
            if let Some(function) = functions.pop() {
                if closed.contains(&function) || !reached.functions.insert(function) {
                    continue;
                }
                functions.extend(self.calls.by(function));
                if let Some(uses) = self.links.functions.get(self.names[function]) {
                    follow(uses, &mut functions, &mut objects);
                }
            } else if let Some(object) = objects.pop() {
                if reached.objects.insert(object) {
                    follow(
                        &self.links.objects[object].uses,
                        &mut functions,
                        &mut objects,
                    );
                }
            } else {
                return reached;
            }
        }
    }
}

impl Choice {
    /// Chooses in a module whose functions still have their names.
    pub fn of(module: &Module, links: &Links, calls: &Calls) -> Self {
        let names: Vec<&str> = module
            .funcs
            .iter()
            .map(|function| function.name.as_deref().unwrap_or_default())
            .collect();
        let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (position, name) in names.iter().enumerate() {
            by_name.entry(name).or_default().push(position);
        }
        let graph = Graph {
            links,
            calls,
            names,
            by_name,
        };
        let exported: BTreeSet<FunctionId> = module
            .exports
            .iter()
            .filter_map(|export| match export.item {
                ExportItem::Function(function) => Some(function),
                _ => None,
            })
            .chain(module.start)
            .collect();
        let roots = || {
            calls
                .positions()
                .filter(|position| exported.contains(&calls.ids[*position]))
        };
        let closed: BTreeSet<usize> = calls
            .positions()
            .filter(|position| is_late(graph.names[*position]))
            .collect();
        let early = graph.reach(roots(), &closed);
        let all = graph.reach(roots(), &BTreeSet::new());
        let late: BTreeSet<usize> = all
            .functions
            .difference(&early.functions)
            .copied()
            .collect();
        let callers = early
            .functions
            .iter()
            .flat_map(|position| calls.by(*position));
        let called = callers
            .copied()
            .chain(roots())
            .filter(|called| late.contains(called));
        let is_late_data =
            |number| all.objects.contains(&number) && !early.objects.contains(&number);
        let objects = links.objects.iter().enumerate();
        let (late_data, other_data): (Vec<_>, Vec<_>) =
            objects.partition(|(number, _)| is_late_data(*number));
        let addresses = |objects: Vec<(usize, &Object)>| {
            objects
                .iter()
                .map(|(_, object)| object.addresses.clone())
                .collect()
        };
        Self {
            called: called.collect(),
            early: early.functions,
            late,
            late_data: addresses(late_data),
            other_data: addresses(other_data),
        }
    }
}

/// Whether a function belongs to what comes late.
fn is_late(symbol: &str) -> bool {
    let names = paths(&format!("{:#}", rustc_demangle::demangle(symbol)));
    names.iter().any(|name| {
        LATE.iter().any(|late| {
            let rest = name.strip_prefix(late);
            // A longer word is another name.
            rest.is_some_and(|rest| {
                !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')
            })
        })
    })
}

/// The paths a function has by its name: in its module or type and, if it is of a trait, in that too.
fn paths(name: &str) -> Vec<String> {
    let Some(inside) = name.strip_prefix('<') else {
        return vec![name.to_owned()];
    };
    let mut depth = 1;
    let end = inside.find(|character| {
        depth += i32::from(character == '<') - i32::from(character == '>');
        depth == 0
    });
    let (of, method) = inside.split_at(end.unwrap_or(inside.len()));
    let method = method.trim_start_matches('>');
    of.split(" as ")
        .map(|path| format!("{}{method}", path.trim_start_matches(['&', '<'])))
        .collect()
}
