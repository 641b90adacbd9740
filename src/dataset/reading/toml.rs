//! Reads TOML as plain values with their lines.

use super::notes::Mistake;
use super::tree::{Field, Node, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The whole text as one map.
pub(super) fn parse(text: &str) -> Result<Node, Mistake> {
    let ends = text.match_indices('\n').map(|(at, _)| at).collect();
    let lines = Lines(ends);
    let table = DeTable::parse(text).map_err(|error| Mistake {
        line: lines.of(error.span().map_or(0, |span| span.start)),
        path: String::new(),
        reason: error.message().to_owned(),
    })?;
    Ok(Node {
        line: 1,
        value: lines.map(table.get_ref()),
    })
}

/// Where each line ends.
struct Lines(Vec<usize>);

impl Lines {
    fn of(&self, byte: usize) -> usize {
        1 + self.0.partition_point(|end| *end < byte)
    }

    /// The values of a table in the order they are written.
    fn map(&self, table: &DeTable<'_>) -> Value {
        let mut fields: Vec<_> = table.iter().collect();
        fields.sort_by_key(|(name, _)| name.span().start);
        let fields = fields.into_iter().map(|(name, value)| Field {
            name: name.get_ref().to_string(),
            line: self.of(name.span().start),
            node: self.node(value),
        });
        Value::Map(fields.collect())
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        Node {
            line: self.of(value.span().start),
            value: match value.get_ref() {
                DeValue::String(text) => Value::Text(text.to_string()),
                DeValue::Integer(number) => Value::Number(number.to_string()),
                DeValue::Float(number) => Value::Number(number.to_string()),
                DeValue::Boolean(flag) => Value::Flag(*flag),
                DeValue::Datetime(time) => Value::Text(time.to_string()),
                DeValue::Array(items) => {
                    Value::List(items.iter().map(|item| self.node(item)).collect())
                }
                DeValue::Table(table) => self.map(table),
            },
        }
    }
}
