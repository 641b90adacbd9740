//! Deals the data out to the parts.

use std::ops::Range;

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

/// A hole shorter than this is cheaper to leave filled than to describe.
const SHORTEST_HOLE: usize = 12;

/// Whose a byte is: the part's; `None` if it lies between what is used.
type Owner = Option<usize>;

/// Bytes and where they are to lie.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    /// The address of the first.
    pub address: u32,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Deals the data of a module out to the parts: what several cover belongs to the first of them.
pub fn deal<const PARTS: usize>(
    module: &Module,
    objects: &[Vec<Range<u32>>; PARTS],
) -> Result<[Vec<Piece>; PARTS]> {
    let mut dealt = [const { Vec::new() }; PARTS];
    for data in module.data.iter() {
        let DataKind::Active { offset, .. } = &data.kind else {
            bail!("data without a fixed place");
        };
        let ConstExpr::Value(Value::I32(address)) = offset else {
            bail!("data at a place that is worked out");
        };
        let address = address.cast_unsigned();
        let mut owners: Vec<Owner> = vec![None; data.value.len()];
        for (part, objects) in objects.iter().enumerate().rev() {
            for object in objects {
                let place = |at: u32| (at.saturating_sub(address) as usize).min(owners.len());
                let places = place(object.start)..place(object.end);
                owners[places].fill(Some(part));
            }
        }
        for (places, owner) in runs(&owners) {
            let piece = trimmed(address + places.start as u32, &data.value[places]);
            dealt[owner.unwrap_or_default()].extend(piece);
        }
    }
    Ok(dealt)
}

/// Stretches of one owner; what is nobody's belongs to what is before it, and so does a short hole
/// in what comes first.
fn runs(owners: &[Owner]) -> Vec<(Range<usize>, Owner)> {
    let mut runs: Vec<(Range<usize>, Owner)> = Vec::new();
    for (place, owner) in owners.iter().copied().enumerate() {
        match runs.last_mut() {
            Some((last, of)) if owner.is_none() || *of == owner => last.end = place + 1,
            _ => runs.push((place..place + 1, owner)),
        }
    }
    let mut joined: Vec<(Range<usize>, Owner)> = Vec::new();
    for (places, owner) in runs {
        if let [.., (before, Some(0)), (hole, Some(1..))] = &mut joined[..]
            && owner == Some(0)
            && hole.len() < SHORTEST_HOLE
        {
            before.end = places.end;
            // It is written again with its own part: by then nobody has used it.
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
    fn what_several_cover_belongs_to_the_first_of_them() {
        let objects = [vec![100..112, 130..150], vec![110..140, 150..160]];
        let [first, later] = deal(&counting(60), &objects).expect("its place is fixed");
        assert_eq!(
            first,
            [piece(100, 1..=12), piece(130, 31..=50)],
            "also where both cover it"
        );
        assert_eq!(later, [piece(112, 13..=30), piece(150, 51..=60)]);
    }

    #[test]
    fn a_short_hole_in_the_first_part_is_filled_and_written_again_later() {
        let objects = [vec![100..110, 114..130], vec![110..112, 112..114], vec![]];
        let [first, later, none] = deal(&counting(30), &objects).expect("fixed");
        assert_eq!(first, [piece(100, 1..=30)]);
        assert_eq!(later, [piece(110, 11..=14)]);
        assert_eq!(none, []);
    }

    #[test]
    fn what_no_object_covers_stays_beside_what_is_before_it() {
        let objects = [
            vec![124..127, 127..130],
            vec![103..110, 110..120],
            vec![130..135, 135..140],
        ];
        let [first, second, third] = deal(&counting(40), &objects).expect("fixed");
        assert_eq!(first, [piece(100, 1..=3), piece(124, 25..=30)]);
        assert_eq!(second, [piece(103, 4..=24)]);
        assert_eq!(third, [piece(130, 31..=40)]);
    }
}
