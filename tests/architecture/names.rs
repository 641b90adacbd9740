//! Finds every path that a Rust source names: in `use`, in code, in types, in attributes and in what
//! is handed to macros. Comments and strings name nothing.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, ItemExternCrate, ItemMod, ItemUse, Macro, Meta, Path, UseTree};

/// A path that is named somewhere.
#[derive(Debug)]
pub struct Name {
    /// The path's parts as written, but for generic arguments.
    pub parts: Vec<String>,
    /// Whether it brings all that is below it within reach: `use path`, `use path as name`, `use path::*`.
    pub brings_all: bool,
    /// The modules written out in this file around the place.
    pub inside: Vec<String>,
    /// The line in the file, from 1.
    pub line: usize,
}

/// Every path that the source names, with at least two parts unless it is brought in by `use`.
pub fn find(text: &str) -> syn::Result<Vec<Name>> {
    let mut finder = Finder::default();
    finder.visit_file(&syn::parse_file(text)?);
    Ok(finder.found)
}

/// The modules that the source declares at its top.
pub fn declared_modules(text: &str) -> syn::Result<Vec<String>> {
    let modules = syn::parse_file(text)?.items.into_iter();
    Ok(modules
        .filter_map(|item| match item {
            syn::Item::Mod(module) => Some(module.ident.unraw().to_string()),
            _ => None,
        })
        .collect())
}

#[derive(Default)]
struct Finder {
    found: Vec<Name>,
    inside: Vec<String>,
}

impl Finder {
    fn add(&mut self, parts: Vec<String>, brings_all: bool, line: usize) {
        // One part alone is a local name, a type or a variable, unless it was brought in.
        if brings_all || parts.len() > 1 {
            self.found.push(Name {
                parts,
                brings_all,
                inside: self.inside.clone(),
                line,
            });
        }
    }

    fn use_tree(&mut self, before: &[String], tree: &UseTree) {
        let line = tree.span().start().line;
        match tree {
            UseTree::Path(path) => self.use_tree(&with(before, &path.ident), &path.tree),
            UseTree::Name(name) => self.add(with(before, &name.ident), true, line),
            UseTree::Rename(name) => self.add(with(before, &name.ident), true, line),
            UseTree::Glob(_) => self.add(before.to_vec(), true, line),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(before, tree);
                }
            }
        }
    }

    /// What a macro is handed need not be Rust, so paths are found by their form alone.
    fn tokens(&mut self, before: &[String], tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let mut parts = before.to_vec();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.tokens(&[], group.stream()),
                TokenTree::Ident(name) => {
                    parts.push(name.unraw().to_string());
                    let colons = [tokens.next_if(is_colon), tokens.next_if(is_colon)];
                    let goes_on = colons.iter().all(Option::is_some);
                    match tokens.peek() {
                        Some(TokenTree::Ident(_)) if goes_on => continue,
                        Some(TokenTree::Group(group)) if goes_on => {
                            self.tokens(&parts, group.stream());
                            tokens.next();
                        }
                        _ => self.add(parts.clone(), goes_on, name.span().start().line),
                    }
                    parts = before.to_vec();
                }
                _ => {}
            }
        }
    }
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ':')
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.use_tree(&[], &item.tree);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast ItemExternCrate) {
        let line = item.ident.span().start().line;
        self.add(vec![item.ident.unraw().to_string()], true, line);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.inside.push(item.ident.unraw().to_string());
        visit::visit_item_mod(self, item);
        self.inside.pop();
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let parts = path.segments.iter();
        let parts = parts.map(|part| part.ident.unraw().to_string()).collect();
        self.add(parts, false, path.span().start().line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(&[], call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        visit::visit_attribute(self, attribute);
        if let Meta::List(list) = &attribute.meta {
            self.tokens(&[], list.tokens.clone());
        }
    }
}

fn with(before: &[String], name: &Ident) -> Vec<String> {
    let mut parts = before.to_vec();
    // `use path::{self}` names the path itself.
    if name != "self" || parts.is_empty() {
        parts.push(name.unraw().to_string());
    }
    parts
}
