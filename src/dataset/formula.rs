//! Reads a formula as a person writes it: `a / (1 + b) ^ 5`, `(a / b) ^ (1/5) - 1`.

use super::Expression;
use std::str::FromStr;

impl FromStr for Expression {
    type Err = String;

    /// Operators stand between spaces, since ids have hyphens of their own.
    fn from_str(text: &str) -> Result<Self, String> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ");
        let mut parser = Parser {
            text,
            words: spaced.split_whitespace().collect(),
            next: 0,
        };
        let whole = parser.sum()?;
        match parser.peek() {
            None => Ok(whole),
            Some(_) => Err(parser.wrong("an operator or the end")),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    words: Vec<&'a str>,
    next: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.next).copied()
    }

    fn take(&mut self) -> Option<&'a str> {
        let word = self.peek();
        self.next += 1;
        word
    }

    fn takes(&mut self, word: &str) -> bool {
        let there = self.peek() == Some(word);
        self.next += usize::from(there);
        there
    }

    fn wrong(&self, expected: &str) -> String {
        let found = self.peek().unwrap_or("the end");
        format!(
            "found {found} in the formula \"{}\", expected {expected}",
            self.text
        )
    }

    fn sum(&mut self) -> Result<Expression, String> {
        let mut whole = self.product()?;
        loop {
            if self.takes("+") {
                whole = whole + self.product()?;
            } else if self.takes("-") {
                whole = whole - self.product()?;
            } else {
                return Ok(whole);
            }
        }
    }

    fn product(&mut self) -> Result<Expression, String> {
        let mut whole = self.power()?;
        loop {
            if self.takes("*") {
                whole = whole * self.power()?;
            } else if self.takes("/") {
                whole = whole / self.power()?;
            } else {
                return Ok(whole);
            }
        }
    }

    fn power(&mut self) -> Result<Expression, String> {
        let base = self.single()?;
        if !self.takes("^") {
            return Ok(base);
        }
        if self.takes("(") {
            let degree = self.peek().and_then(|word| word.strip_prefix("1/"));
            let degree = degree.and_then(|degree| degree.parse().ok());
            let degree = degree.filter(|degree| *degree > 0);
            let degree = degree.ok_or_else(|| self.wrong("a root such as (1/5)"))?;
            self.next += 1;
            if !self.takes(")") {
                return Err(self.wrong("a closing parenthesis"));
            }
            return Ok(base.root(degree));
        }
        let exponent = self.peek().and_then(|word| word.parse().ok());
        let exponent = exponent.ok_or_else(|| self.wrong("a whole exponent"))?;
        self.next += 1;
        Ok(base.power(exponent))
    }

    fn single(&mut self) -> Result<Expression, String> {
        if self.takes("(") {
            let inner = self.sum()?;
            if !self.takes(")") {
                return Err(self.wrong("a closing parenthesis"));
            }
            return Ok(inner);
        }
        let plain = |word: &str| {
            word.bytes()
                .next()
                .is_some_and(|first| first.is_ascii_lowercase())
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        match self.peek() {
            Some(word) if plain(word) => {
                self.take();
                Ok(Expression::input(word))
            }
            Some(word) => {
                let number = word
                    .parse()
                    .map_err(|_| self.wrong("an id or a whole number"))?;
                self.take();
                Ok(Expression::Number(number))
            }
            None => Err(self.wrong("an id or a whole number")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_bind_as_in_school() {
        let input = Expression::input;
        let read = |text: &str| text.parse::<Expression>();
        assert_eq!(
            read("a-1 / (1 + b) ^ 5"),
            Ok(input("a-1") / (Expression::Number(1) + input("b")).power(5))
        );
        assert_eq!(
            read("(a / b) ^ (1/5) - 1"),
            Ok((input("a") / input("b")).root(5) - Expression::Number(1))
        );
        assert_eq!(
            read("a - b * c - a"),
            Ok(input("a") - input("b") * input("c") - input("a"))
        );
        assert_eq!(
            read("a - b * a").map(|formula| formula.inputs().len()),
            Ok(2)
        );
    }

    #[test]
    fn a_broken_formula_says_what_was_found_and_what_was_expected() {
        for (text, found) in [
            ("", "the end"),
            ("a /", "the end"),
            ("a b", "found b"),
            ("(a + b", "the end"),
            ("a ^ b", "found b"),
            ("a ^ (2)", "found 2"),
            ("A + 1", "found A"),
            ("a + 1.5", "found 1.5"),
        ] {
            let said = text.parse::<Expression>().expect_err(text);
            assert!(
                said.contains(found) && said.contains("expected"),
                "{text}: {said}"
            );
        }
    }
}
