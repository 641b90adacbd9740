//! The records of a dataset, field by field.

#[cfg(not(target_arch = "wasm32"))]
use super::Writer;
use super::{Packed, Reader};
use crate::dataset::story::{Form, Step, Story};
use crate::dataset::{
    Chain, ChainClass, ChainStatement, Dataset, Figure, Indicator, Member, Part, Relation, Report,
    Section, Underivable,
};

/// Records with their first stream and their fields, each of which has two streams. What an id may
/// go on from stands before it.
macro_rules! records {
    ($($type:ident from $first:literal { $($field:ident),* $(,)? })*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn pack(&self, _: usize, into: &mut Writer) {
                    let mut streams = ($first..).step_by(2);
                    $( self.$field.pack(streams.next().unwrap_or($first), into); )*
                }

                fn unpack(_: usize, from: &mut Reader<'_>) -> Self {
                    let mut streams = ($first..).step_by(2);
                    Self {
                        $( $field: Packed::unpack(streams.next().unwrap_or($first), from), )*
                    }
                }
            }
        )*
    };
}

records! {
    Dataset from 2 {
        report, sections, indicators, figures, relations, underivable, classes, chains, members,
    }
    Report from 20 { place, title, date, start, end, horizon }
    Section from 32 { from, name }
    Indicator from 36 { id, name, short, domain, growth, part }
    Part from 48 { of, scope }
    Figure from 52 {
        indicator, id, role, kind, period, value, unit, qualifier, interval, printed, paragraph,
        same_number_as, note, basis,
    }
    Relation from 80 { indicator, id, name, period, unit, formula, reading, note }
    Underivable from 96 { indicator, id, name, period, unit, given, reason }
    ChainClass from 110 { id, name, floor, count }
    ChainStatement from 118 { printed, en, paragraph }
    Chain from 124 { id, class, name, short, paragraph, stated }
    Story from 2 { steps }
    Step from 4 { state, form, title, label, number, notes }
    Member from 136 { chain, id, kind, name, attribution, printed, paragraph, capacity }
}

impl Packed for Form {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        let place = Self::ALL.iter().position(|(form, _)| form == self);
        (place.unwrap_or_default() as u64).pack(stream, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        let place = u64::unpack(stream, from);
        let found = Self::ALL.iter().zip(0..).find(|(_, at)| *at == place);
        from.broken |= found.is_none();
        found.map_or(Self::Chart, |((form, _), _)| *form)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod proofreading {
    use super::{Packed, Reader, Writer};
    use crate::dataset::Proofreading;
    use crate::dataset::proofreading::{Comparison, Everyday, Evidence, NoFigure, Place};
    use std::collections::BTreeMap;

    records! {
        Proofreading from 2 { no_figures, comparisons, places, no_figure_places, everyday }
        NoFigure from 10 { printed, paragraph, reason }
        Comparison from 30 { id, name, evidence, against, agrees, reason }
        Place from 20 { file, line, path, fields }
        Everyday from 42 { of, also }
    }

    impl Packed for usize {
        fn pack(&self, stream: usize, into: &mut Writer) {
            (*self as u64).pack(stream, into);
        }

        fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
            u64::unpack(stream, from) as Self
        }
    }

    impl Packed for bool {
        fn pack(&self, stream: usize, into: &mut Writer) {
            u8::from(*self).pack(stream, into);
        }

        fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
            u8::unpack(stream, from) != 0
        }
    }

    impl Packed for Evidence {
        fn pack(&self, stream: usize, into: &mut Writer) {
            let (formula, counted) = match self {
                Self::Formula(formula) => (Some(formula.clone()), Vec::new()),
                Self::Counted(counted) => (None, counted.clone()),
            };
            formula.pack(stream, into);
            counted.pack(stream + 1, into);
        }

        fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
            let formula = Option::unpack(stream, from);
            let counted = Vec::unpack(stream + 1, from);
            formula.map_or(Self::Counted(counted), Self::Formula)
        }
    }

    impl<V: Packed> Packed for BTreeMap<String, V> {
        fn pack(&self, stream: usize, into: &mut Writer) {
            (self.len() as u64).pack(stream, into);
            for (key, value) in self {
                key.pack(stream, into);
                value.pack(stream + 1, into);
            }
        }

        fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
            let mut entries = Self::new();
            for _ in 0..u64::unpack(stream, from) {
                if from.broken {
                    break;
                }
                let key = String::unpack(stream, from);
                entries.insert(key, V::unpack(stream + 1, from));
            }
            entries
        }
    }
}
