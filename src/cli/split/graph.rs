//! What in a module leads to what: calls, and addresses kept somewhere.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Call, RefFunc, ReturnCall, Visitor, dfs_in_order};
use walrus::{FunctionKind, Module};

use super::links::{Links, Uses};

/// Everything that leads from one part of a module to another; functions by their number.
pub struct Graph<'a> {
    links: &'a Links,
    names: BTreeMap<usize, &'a str>,
    by_name: BTreeMap<&'a str, Vec<usize>>,
    calls: BTreeMap<usize, BTreeSet<usize>>,
}

/// What is reached from somewhere: functions, and pieces of data by their place in [`Links::objects`].
#[derive(Default)]
pub struct Reached {
    /// Functions.
    pub functions: BTreeSet<usize>,
    /// Pieces of data.
    pub objects: BTreeSet<usize>,
}

impl<'a> Graph<'a> {
    /// The graph of a module whose functions still have the names that the links know them by.
    pub fn of(module: &'a Module, links: &'a Links) -> Self {
        let mut graph = Self {
            links,
            names: BTreeMap::new(),
            by_name: BTreeMap::new(),
            calls: BTreeMap::new(),
        };
        for function in module.funcs.iter() {
            let number = function.id().index();
            let name = function.name.as_deref().unwrap_or_default();
            graph.names.insert(number, name);
            graph.by_name.entry(name).or_default().push(number);
            let mut called = Called::default();
            if let FunctionKind::Local(local) = &function.kind {
                dfs_in_order(&mut called, local, local.entry_block());
            }
            graph.calls.insert(number, called.0);
        }
        graph
    }

    /// All functions with their names.
    pub fn functions(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.names.iter().map(|(number, name)| (*number, *name))
    }

    /// Whom a function calls.
    pub fn called_by(&self, function: usize) -> impl Iterator<Item = usize> {
        self.calls.get(&function).into_iter().flatten().copied()
    }

    /// All that is reached from `roots` without passing through what is `closed`.
    pub fn reach(&self, roots: &BTreeSet<usize>, closed: &BTreeSet<usize>) -> Reached {
        let mut reached = Reached::default();
        let mut functions: Vec<usize> = roots.iter().copied().collect();
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
                functions.extend(self.called_by(function));
                let name = self.names.get(&function).copied().unwrap_or_default();
                if let Some(uses) = self.links.functions.get(name) {
                    follow(uses, &mut functions, &mut objects);
                }
            } else if let Some(object) = objects.pop() {
                if reached.objects.insert(object) {
                    let uses = &self.links.objects[object].uses;
                    follow(uses, &mut functions, &mut objects);
                }
            } else {
                return reached;
            }
        }
    }
}

/// Collects whom a function calls.
#[derive(Default)]
struct Called(BTreeSet<usize>);

impl<'instructions> Visitor<'instructions> for Called {
    fn visit_call(&mut self, call: &Call) {
        self.0.insert(call.func.index());
    }

    fn visit_return_call(&mut self, call: &ReturnCall) {
        self.0.insert(call.func.index());
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.insert(reference.func.index());
    }
}
