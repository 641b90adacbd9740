//! The values as a table that a spreadsheet opens with its Chinese intact.

use anyhow::{Context, Result};
use serde_json::Value;

/// Without it spreadsheets take the text for another encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The columns: heading, and the field of an entry it shows.
const COLUMNS: [(&str, &str); 24] = [
    ("id", "/id"),
    ("state", ""),
    ("indicator", "/indicator"),
    ("zh", "/zh"),
    ("en", "/en"),
    ("domain", "/domain"),
    ("role", "/role"),
    ("kind", "/kind"),
    ("period", "/period"),
    ("value", "/value"),
    ("unit", "/unit"),
    ("qualifier", "/qualifier"),
    ("reading", "/reading"),
    ("low", "/interval/0"),
    ("high", "/interval/1"),
    ("basis", "/basis"),
    ("worded", "/worded"),
    ("printed", "/printed"),
    ("paragraph", "/paragraph"),
    ("section", "/section"),
    ("formula", "/formula"),
    ("formula_words", "/formula_words"),
    ("inputs", "/inputs"),
    ("note", "/note"),
];

/// The entries as comma-separated values.
pub(super) fn csv(entries: &[Value]) -> Result<String> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(COLUMNS.map(|(heading, _)| heading))?;
    for entry in entries {
        writer.write_record(COLUMNS.map(|(heading, field)| match heading {
            "state" => state(entry).to_owned(),
            // Why there is no value is what a reader should know of it.
            "note" if entry.get("reason").is_some() => cell(entry.get("reason")),
            _ => cell(entry.pointer(field)),
        }))?;
    }
    let bytes = writer.into_inner().context("writing the table")?;
    let text = String::from_utf8(bytes).context("the table is text")?;
    Ok(format!("{BYTE_ORDER_MARK}{text}"))
}

fn state(entry: &Value) -> &'static str {
    if entry.get("underivable").is_some() {
        "underivable"
    } else if entry["derived"] == true {
        "derived"
    } else {
        "reported"
    }
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => {
            let values: Vec<String> = values.iter().map(|value| cell(Some(value))).collect();
            values.join(" ")
        }
        Some(other) => other.to_string(),
    }
}
