//! Reads JSON and keeps the line of every value, which libraries for it do not. It is what a page
//! hands over, so it is read as what anybody may have written.

use super::notes::Mistake;
use super::tree::{Field, Node, Value};

/// The most bytes a text may have: more than ten times this project's own dataset.
const LONGEST: usize = 4_000_000;

/// How deep lists and objects may stand in each other: far deeper than those of records do.
const DEEPEST: usize = 16;

/// The whole text as one value.
pub(in crate::dataset) fn parse(text: &str) -> Result<Node, Mistake> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut parser = Parser {
        text,
        at: 0,
        line: 1,
    };
    if text.len() > LONGEST {
        return Err(parser.wrong(&format!("at most {LONGEST} bytes, not {}", text.len())));
    }
    let whole = parser.value(DEEPEST)?;
    parser.space();
    match parser.peek() {
        None => Ok(whole),
        Some(_) => Err(parser.wrong("the end")),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn takes(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.line += usize::from(byte == b'\n');
            self.at += 1;
        }
    }

    fn wrong(&self, expected: &str) -> Mistake {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some(character) => format!("'{character}'"),
            None => "the end".to_owned(),
        };
        let before = self.text.get(..self.at).unwrap_or_default();
        let column = 1 + before.chars().rev().take_while(|it| *it != '\n').count();
        Mistake {
            line: self.line,
            path: format!("line {}, column {column}", self.line),
            reason: format!("found {found}, expected {expected}"),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, Mistake> {
        self.space();
        let line = self.line;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth == 0 => return Err(self.wrong("nothing so deep")),
            Some(b'{') => Value::Map(self.several(b'}', |parser| parser.field(depth - 1))?),
            Some(b'[') => Value::List(self.several(b']', |parser| parser.value(depth - 1))?),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ if self.word("true") => Value::Flag(true),
            _ if self.word("false") => Value::Flag(false),
            _ if self.word("null") => Value::Nothing,
            _ => return Err(self.wrong("a value")),
        };
        Ok(Node { line, value })
    }

    fn word(&mut self, word: &str) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let there = rest.starts_with(word);
        self.at += if there { word.len() } else { 0 };
        there
    }

    /// What stands between brackets, after the first of which the text goes on.
    fn several<T>(
        &mut self,
        end: u8,
        item: impl Fn(&mut Self) -> Result<T, Mistake>,
    ) -> Result<Vec<T>, Mistake> {
        let mut items = Vec::new();
        self.at += 1;
        self.space();
        if self.takes(end) {
            return Ok(items);
        }
        loop {
            items.push(item(self)?);
            self.space();
            if self.takes(end) {
                return Ok(items);
            }
            if !self.takes(b',') {
                let end = char::from(end);
                return Err(self.wrong(&format!("a comma or '{end}'")));
            }
        }
    }

    fn field(&mut self, depth: usize) -> Result<Field, Mistake> {
        self.space();
        let line = self.line;
        if self.peek() != Some(b'"') {
            return Err(self.wrong("a name in quotation marks"));
        }
        let name = self.string()?;
        self.space();
        if !self.takes(b':') {
            return Err(self.wrong("a colon"));
        }
        let node = self.value(depth)?;
        Ok(Field { name, line, node })
    }

    fn number(&mut self) -> Result<String, Mistake> {
        let start = self.at;
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default().to_owned())
    }

    fn digits(&mut self) -> Result<(), Mistake> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.wrong("a digit"));
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, Mistake> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest
                .bytes()
                .position(|byte| matches!(byte, b'"' | b'\\' | ..=0x1f))
                .unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            if self.takes(b'"') {
                return Ok(string);
            }
            if !self.takes(b'\\') {
                return Err(self.wrong("a quotation mark at the end of the text"));
            }
            string.push(self.escaped()?);
        }
    }

    /// The character that what follows a backslash stands for.
    fn escaped(&mut self) -> Result<char, Mistake> {
        let character = match self.peek() {
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code();
            }
            _ => return Err(self.wrong("a letter that may follow a backslash")),
        };
        self.at += 1;
        Ok(character)
    }

    /// A character by its code: four digits, or twice four for the two halves of one.
    fn code(&mut self) -> Result<char, Mistake> {
        let mut code = self.four()?;
        if (0xd800..0xdc00).contains(&code) && self.word("\\u") {
            let low = self.four()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        char::from_u32(code).ok_or_else(|| self.wrong("both halves of a character"))
    }

    fn four(&mut self) -> Result<u32, Mistake> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let code = u32::from_str_radix(digits, 16).ok().filter(|_| plain);
        let code = code.ok_or_else(|| self.wrong("four digits of a character's code"))?;
        self.at += 4;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same value as the library reads it.
    fn plain(node: &Node) -> serde_json::Value {
        match &node.value {
            Value::Nothing => serde_json::Value::Null,
            Value::Flag(flag) => (*flag).into(),
            Value::Number(number) => serde_json::from_str(number).expect("a number"),
            Value::Text(text) => text.as_str().into(),
            Value::List(items) => items.iter().map(plain).collect(),
            Value::Map(fields) => fields
                .iter()
                .map(|field| (field.name.clone(), plain(&field.node)))
                .collect(),
        }
    }

    /// A text that has every form of value.
    const EXAMPLE: &str = r#" {"a": [1, -0.5e+3, 0, {}, []], "b\n": "\u96c4关 \ud83d\ude00\"\\\/",
        "c": true, "d": false, "e": null , "f": {"g": [[2E1]]}} "#;

    #[test]
    fn reads_what_the_library_reads_and_nothing_else() {
        let characters: Vec<char> = EXAMPLE.chars().collect();
        let mut texts = vec![EXAMPLE.to_owned()];
        for at in 0..characters.len() {
            let with = |other: &str, removed: usize| {
                let (before, after) = (&characters[..at], &characters[at + removed..]);
                let (before, after): (String, String) =
                    (before.iter().collect(), after.iter().collect());
                format!("{before}{other}{after}")
            };
            texts.extend(
                ["", "\"", "{", "]", ",", "0", "\\", "-", "e", "u", "\u{1}"].map(|it| with(it, 1)),
            );
            texts.push(with("[", 0));
            texts.push(characters[..at].iter().collect());
        }
        for text in texts {
            let (own, known) = (
                parse(&text),
                serde_json::from_str::<serde_json::Value>(&text),
            );
            match (own, known) {
                (Ok(own), Ok(known)) => assert_eq!(plain(&own), known, "{text}"),
                (Err(_), Err(_)) => {}
                (own, known) => panic!("{text}: {own:?}, {known:?}"),
            }
        }
    }

    #[test]
    fn a_value_knows_its_line_and_a_mistake_its_column() {
        let tree = parse("{\n\"a\": [1,\n\n2]}").expect("JSON");
        let lines: Vec<usize> = tree.fields()[0]
            .node
            .items()
            .iter()
            .map(|it| it.line)
            .collect();
        assert_eq!((tree.fields()[0].line, lines), (2, vec![2, 4]));
        let wrong = parse("{\n\"名\": tru}").expect_err("no value");
        assert_eq!((wrong.line, wrong.path.as_str()), (2, "line 2, column 6"));
        assert_eq!(wrong.reason, "found 't', expected a value");
    }

    #[test]
    fn what_is_too_deep_or_too_long_is_refused_at_once() {
        let deep = "[".repeat(1_000_000);
        assert!(parse(&deep).is_err_and(|wrong| wrong.reason.contains("deep")));
        let long = format!("\"{}\"", " ".repeat(LONGEST));
        assert!(parse(&long).is_err_and(|wrong| wrong.reason.contains("bytes")));
    }
}
