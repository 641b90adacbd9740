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

#[cfg(test)]
mod tests {
    use super::*;

    /// One segment at 100 that counts from 1.
    fn counting(length: u8) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(100));
        let kind = DataKind::Active { memory, offset };
        module.data.add(kind, (1..=length).collect());
        module
    }

    fn piece(address: u32, bytes: impl IntoIterator<Item = u8>) -> Piece {
        Piece {
            address,
            bytes: bytes.into_iter().collect(),
        }
    }

    #[test]
    fn only_what_nobody_else_covers_is_late() {
        let late = [110..140, 150..160];
        let dealt = deal(&counting(60), &late, &[100..112, 130..150]).expect("its place is fixed");
        assert_eq!(
            dealt.early,
            [piece(100, 1..=12), piece(130, 31..=50)],
            "also where both cover it"
        );
        assert_eq!(dealt.late, [piece(112, 13..=30), piece(150, 51..=60)]);
    }

    #[test]
    fn a_short_hole_is_filled_and_written_again_late() {
        let dealt =
            deal(&counting(30), &[110..112, 112..114], &[100..110, 114..130]).expect("fixed");
        assert_eq!(dealt.early, [piece(100, 1..=30)]);
        assert_eq!(dealt.late, [piece(110, 11..=14)]);
    }

    #[test]
    fn what_no_object_covers_stays_beside_what_is_before_it() {
        let dealt =
            deal(&counting(40), &[103..110, 110..120], &[124..130, 130..140]).expect("fixed");
        assert_eq!(dealt.early, [piece(100, 1..=3), piece(124, 25..=40)]);
        assert_eq!(dealt.late, [piece(103, 4..=24)]);
    }
}
