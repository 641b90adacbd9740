//! How a derived value is worked out: a formula over figures and derived values, named by id.

use std::ops::{Add, Div, Mul, Sub};

/// A formula. Inputs enter in base units: 306亿元 as 30,600,000,000, 7 % as 0.07.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A figure or a derived value, by id.
    Input(String),
    /// A whole number that belongs to the formula itself.
    Number(u32),
    /// Both together.
    Sum(Box<Self>, Box<Self>),
    /// The first less the second.
    Difference(Box<Self>, Box<Self>),
    /// One times the other.
    Product(Box<Self>, Box<Self>),
    /// The first by the second.
    Quotient(Box<Self>, Box<Self>),
    /// To the power of so many.
    Power(Box<Self>, u16),
    /// The root of so many.
    Root(Box<Self>, u16),
}

impl Expression {
    /// The figure or derived value of that id.
    pub fn input(id: &str) -> Self {
        Self::Input(id.to_owned())
    }

    /// To the power of so many.
    #[must_use]
    pub fn power(self, exponent: u16) -> Self {
        Self::Power(Box::new(self), exponent)
    }

    /// The root of so many.
    #[must_use]
    pub fn root(self, degree: u16) -> Self {
        Self::Root(Box::new(self), degree)
    }

    /// The ids of its inputs, each once, in the order it names them.
    pub fn inputs(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Input(id) => {
                if !found.contains(&id.as_str()) {
                    found.push(id);
                }
            }
            Self::Number(_) => {}
            Self::Sum(left, right)
            | Self::Difference(left, right)
            | Self::Product(left, right)
            | Self::Quotient(left, right) => {
                left.collect(found);
                right.collect(found);
            }
            Self::Power(base, _) | Self::Root(base, _) => base.collect(found),
        }
    }
}

impl Add for Expression {
    type Output = Self;
    fn add(self, right: Self) -> Self {
        Self::Sum(Box::new(self), Box::new(right))
    }
}

impl Sub for Expression {
    type Output = Self;
    fn sub(self, right: Self) -> Self {
        Self::Difference(Box::new(self), Box::new(right))
    }
}

impl Mul for Expression {
    type Output = Self;
    fn mul(self, right: Self) -> Self {
        Self::Product(Box::new(self), Box::new(right))
    }
}

impl Div for Expression {
    type Output = Self;
    fn div(self, right: Self) -> Self {
        Self::Quotient(Box::new(self), Box::new(right))
    }
}
