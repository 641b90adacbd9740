//! Deals the data out to the two parts.

use std::ops::Range;

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

/// A hole shorter than this is cheaper to leave filled than to describe.
const SHORTEST_HOLE: usize = 12;

/// Whose a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// It lies between what is used.
    Nobody,
    Early,
    Late,
}

/// Bytes and where they are to lie.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    /// The address of the first.
    pub address: u32,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The data of a module, dealt out.
#[derive(Debug, Default)]
pub struct Dealt {
    /// What must be there from the beginning.
    pub early: Vec<Piece>,
    /// What may come with the code that needs it.
    pub late: Vec<Piece>,
}

/// Deals out: late is what some object that comes late covers, and no other object does.
pub fn deal(module: &Module, late: &[Range<u32>], others: &[Range<u32>]) -> Result<Dealt> {
    let mut dealt = Dealt::default();
    for data in module.data.iter() {
        let DataKind::Active { offset, .. } = &data.kind else {
            bail!("data without a fixed place");
        };
        let ConstExpr::Value(Value::I32(address)) = offset else {
            bail!("data at a place that is worked out");
        };
        let address = address.cast_unsigned();
        let mut owners = vec![Owner::Nobody; data.value.len()];
        for (objects, owner) in [(late, Owner::Late), (others, Owner::Early)] {
            for object in objects {
                let place = |at: u32| (at.saturating_sub(address) as usize).min(owners.len());
                let places = place(object.start)..place(object.end);
                owners[places].fill(owner);
            }
        }
        for (places, owner) in runs(&owners) {
            let piece = trimmed(address + places.start as u32, &data.value[places]);
            match owner {
                Owner::Late => dealt.late.extend(piece),
                Owner::Early | Owner::Nobody => dealt.early.extend(piece),
            }
        }
    }
    Ok(dealt)
}

/// Stretches of one owner; what is nobody's belongs to what is before it, and so does a short hole
/// in what is early.
fn runs(owners: &[Owner]) -> Vec<(Range<usize>, Owner)> {
    let mut runs: Vec<(Range<usize>, Owner)> = Vec::new();
    for (place, owner) in owners.iter().copied().enumerate() {
        match runs.last_mut() {
            Some((last, of)) if owner == Owner::Nobody || *of == owner => last.end = place + 1,
            _ => runs.push((place..place + 1, owner)),
        }
    }
    let mut joined: Vec<(Range<usize>, Owner)> = Vec::new();
    for (places, owner) in runs {
        if let [.., (before, Owner::Early), (hole, Owner::Late)] = &mut joined[..]
            && owner == Owner::Early
            && hole.len() < SHORTEST_HOLE
        {
            before.end = places.end;
            // What is late is still written late: by then nobody has used it.
            let hole = joined.pop();
            let before = joined.pop();
            joined.extend(hole);
            joined.extend(before);
            continue;
        }
        joined.push((places, owner));
    }
    joined
}

/// Memory is empty at first: zeros around a piece need not be written.
fn trimmed(address: u32, bytes: &[u8]) -> Option<Piece> {
    let start = bytes.iter().position(|byte| *byte != 0)?;
    let end = bytes.iter().rposition(|byte| *byte != 0)? + 1;
    Some(Piece {
        address: address + start as u32,
        bytes: bytes[start..end].to_vec(),
    })
}
