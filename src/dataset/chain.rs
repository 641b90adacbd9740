//! The industrial chains, "2+6+N".

use super::Bilingual;
use serde::{Deserialize, Serialize};

/// A class of chains, from the largest to the smallest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainClass {
    /// Names it in keys and files.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The figure that gives its floor, by id.
    pub floor: String,
    /// The figure that gives how many there are to be; none where the report leaves it at N.
    pub count: Option<String>,
}

/// Something the report says of a chain, with where it says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChainStatement {
    /// The printed fragment, at most 16 characters.
    pub printed: String,
    /// What it comes to in English.
    pub en: String,
    /// Which non-empty line of the report's text, from 1.
    pub paragraph: u16,
}

/// What a member of a chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemberKind {
    /// A firm or an institution.
    Firm,
    /// Something that is built, changed or run.
    Project,
    /// Something that is made or offered.
    Product,
}

/// Who says that a member belongs to its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// The report, by the sentence or heading the member stands under.
    Stated,
    /// We, by what the member does; the report names it without a chain.
    Reading,
}

/// A firm, project or product the report names and that belongs to a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Names it in states, keys and files.
    pub id: String,
    /// The chain, by id.
    pub chain: String,
    /// What it is.
    pub kind: MemberKind,
    /// Its name; the Chinese one is at most 16 characters of the report.
    pub name: Bilingual,
    /// Who says that it belongs to the chain.
    pub attribution: Attribution,
    /// The printed fragment, at most 16 characters.
    pub printed: String,
    /// Which non-empty line of the report's text, from 1.
    pub paragraph: u16,
    /// The figure that gives how much it is built for, by id.
    pub capacity: Option<String>,
}

/// A chain the report names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Names it in states, keys and files.
    pub id: String,
    /// Its class, by id.
    pub class: String,
    /// Its name; the Chinese one is printed so.
    pub name: Bilingual,
    /// A short name for labels.
    pub short: Bilingual,
    /// Which non-empty line of the report's text names it, from 1.
    pub paragraph: u16,
    /// How far it has come, where the report says so.
    pub stated: Option<ChainStatement>,
}
