//! Writes plain values as JSON, an entry a paragraph and a field a line, to be read and mended by
//! hand like the TOML it was.

use super::tree::{Node, Value};
use std::fmt::Write;

/// How deep objects and lists stand on lines of their own: the dataset, its lists, their entries.
const OPEN: usize = 3;

/// The value as a text.
pub(super) fn json(node: &Node) -> String {
    let mut text = String::new();
    value(node, 0, &mut text);
    text.push('\n');
    text
}

fn value(node: &Node, depth: usize, text: &mut String) {
    match &node.value {
        Value::Nothing => text.push_str("null"),
        Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => text.push_str(number),
        Value::Text(words) => quoted(words, text),
        Value::List(items) => several('[', items, ']', depth, text, |item, text| {
            value(item, depth + 1, text);
        }),
        Value::Map(fields) => several('{', fields, '}', depth, text, |field, text| {
            quoted(&field.name, text);
            text.push_str(": ");
            // An object in an object stands in a line.
            value(&field.node, depth + 1 + usize::from(depth > 0), text);
        }),
    }
}

fn several<T>(
    begin: char,
    items: &[T],
    end: char,
    depth: usize,
    text: &mut String,
    item: impl Fn(&T, &mut String),
) {
    let open = depth < OPEN && !items.is_empty();
    let line = |depth: usize| match open {
        true => format!("\n{}", "  ".repeat(depth)),
        false => String::new(),
    };
    text.push(begin);
    for (index, one) in items.iter().enumerate() {
        let comma = match (index, open) {
            (0, _) => "",
            (_, true) => ",",
            (_, false) => ", ",
        };
        text.push_str(comma);
        text.push_str(&line(depth + 1));
        item(one, text);
    }
    text.push_str(&line(depth));
    text.push(end);
}

fn quoted(words: &str, text: &mut String) {
    text.push('"');
    for character in words.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            control if control.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            plain => text.push(plain),
        }
    }
    text.push('"');
}
