//! A text of records before they are understood: plain values, each with the line it begins in.

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dataset) struct Node {
    /// The line, from 1.
    pub line: usize,
    /// The value.
    pub value: Value,
}

/// A plain value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dataset) enum Value {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// One value after another.
    List(Vec<Node>),
    /// Values by name, in the order they are written.
    Map(Vec<Field>),
}

/// A value of a map, with its name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dataset) struct Field {
    /// The name.
    pub name: String,
    /// The line the name stands in.
    pub line: usize,
    /// What it names.
    pub node: Node,
}

impl Node {
    /// What it is, for messages.
    pub fn sort(&self) -> &'static str {
        match self.value {
            Value::Nothing => "null",
            Value::Flag(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "an object",
        }
    }

    /// The named values, if it is a map.
    pub fn fields(&self) -> &[Field] {
        match &self.value {
            Value::Map(fields) => fields,
            _ => &[],
        }
    }

    /// The value of that name, if there is one.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let field = self.fields().iter().find(|field| field.name == name)?;
        Some(&field.node)
    }

    /// The values, if it is a list.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }
}
