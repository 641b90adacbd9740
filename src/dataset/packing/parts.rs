//! The parts records are made of: numbers, texts, choices, formulas.

#[cfg(not(target_arch = "wasm32"))]
use super::Writer;
use super::{FLAGS, Packed, Reader};
use crate::dataset::{
    Attribution, Bilingual, Bounds, Decimal, Domain, Expression, Kind, Measure, MemberKind, Period,
    PriceBasis, Qualifier, Reading, Role, Scale, Unit, Year,
};

impl Packed for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        into.text(stream, self);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        from.text(stream)
    }
}

impl Packed for u64 {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        into.number(stream, *self);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        from.number(stream)
    }
}

/// Numbers, packed as the widest of them.
macro_rules! numbers {
    ($($type:ty),*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn pack(&self, stream: usize, into: &mut Writer) {
                    into.number(stream, u64::from(*self));
                }

                fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
                    let number = from.number(stream);
                    from.broken |= number > u64::from(Self::MAX);
                    number as Self
                }
            }
        )*
    };
}

numbers!(u8, u16, u32);

/// What is packed as the parts it is made of.
macro_rules! packed_as {
    ($($type:ty as $parts:ty),*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn pack(&self, stream: usize, into: &mut Writer) {
                    <$parts>::from(*self).pack(stream, into);
                }

                fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
                    Self::from(<$parts>::unpack(stream, from))
                }
            }
        )*
    };
}

packed_as!(
    Decimal as (i64, u8),
    Unit as (Scale, Measure),
    Period as (u8, (u16, u16))
);

impl Packed for Year {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        self.number().pack(stream, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        Self::new(u16::unpack(stream, from)).unwrap_or_else(|_| {
            from.broken = true;
            Self::EARLIEST
        })
    }
}

impl Packed for i64 {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        into.signed(stream, *self);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        from.signed(stream)
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        self.0.pack(stream, into);
        self.1.pack(stream + 1, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        (A::unpack(stream, from), B::unpack(stream + 1, from))
    }
}

impl Packed for Bilingual {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        self.zh.pack(stream, into);
        self.en.pack(stream + 1, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        Self {
            zh: String::unpack(stream, from),
            en: String::unpack(stream + 1, from),
        }
    }
}

impl Packed for Bounds {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        self.low.pack(stream, into);
        self.high.pack(stream, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        Self {
            low: Packed::unpack(stream, from),
            high: Packed::unpack(stream, from),
        }
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        into.number(FLAGS, u64::from(self.is_some()));
        if let Some(value) = self {
            value.pack(stream, into);
        }
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        (from.byte(FLAGS) != 0).then(|| T::unpack(stream, from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        into.number(FLAGS, self.len() as u64);
        for value in self {
            value.pack(stream, into);
        }
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        let mut values = Self::new();
        for _ in 0..from.number(FLAGS) {
            if from.broken {
                break;
            }
            values.push(T::unpack(stream, from));
        }
        values
    }
}

impl<T: Packed> Packed for Box<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        T::pack(self, stream, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        Self::new(T::unpack(stream, from))
    }
}

/// Choices, packed as their place among all, and named in messages as in the code: what a page
/// loads is compiled without `Debug`.
macro_rules! choices {
    ($($type:ident { $($choice:ident),* $(,)? })*) => {
        $(
            impl Packed for $type {
                #[cfg(not(target_arch = "wasm32"))]
                fn pack(&self, stream: usize, into: &mut Writer) {
                    let all = [$(Self::$choice),*];
                    let place = all.iter().position(|choice| choice == self);
                    into.number(stream, place.unwrap_or(all.len()) as u64);
                }

                fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
                    let all = [$(Self::$choice),*];
                    let place = usize::from(from.byte(stream));
                    from.broken |= place >= all.len();
                    all.get(place).copied().unwrap_or(all[0])
                }
            }

            impl std::fmt::Display for $type {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    formatter.write_str(match self {
                        $(Self::$choice => stringify!($choice)),*
                    })
                }
            }
        )*
    };
}

choices! {
    Attribution { Stated, Reading }
    Domain { Economy, Industry, Urban, Reform, Environment, Livelihood, Government }
    Kind {
        Level, Total, YearlyAverage, Share, Rank, Mark, Threshold, Capacity, Duration, TotalGrowth,
        TotalDecline, AverageGrowth, AnnualGrowth, TimesMore, Multiple,
    }
    Measure {
        Yuan, Percent, PercentagePoints, Times, IndexPoints, Piece, Firm, Household, Item, Case,
        Home, Line, School, Town, Place, Patient, Person, Occasion, Kilometre, SquareMetre, Mu,
        Tonne, SteamTonne, Kilowatt, Megawatt, Day, Week, Year,
    }
    MemberKind { Firm, Project, Product }
    PriceBasis { Real, Nominal, Comparable, None, NotStated }
    Qualifier { Exact, About, AtLeast, AtMost, Expected }
    Reading { Value, AtLeast, AtMost, Supposed }
    Role { FiveYearOutcome, Outcome2021, Target2022, Target2026, TargetChains, Context }
    Scale { One, TenThousand, HundredMillion }
}

impl Packed for Expression {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer) {
        let (form, left, right) = match self {
            Self::Input(id) => {
                into.number(stream, 0);
                return into.text(stream + 1, id);
            }
            Self::Number(number) => {
                into.number(stream, 1);
                return number.pack(stream, into);
            }
            Self::Power(base, by) | Self::Root(base, by) => {
                into.number(
                    stream,
                    if matches!(self, Self::Power(..)) {
                        2
                    } else {
                        3
                    },
                );
                base.pack(stream, into);
                return by.pack(stream, into);
            }
            Self::Sum(left, right) => (4, left, right),
            Self::Difference(left, right) => (5, left, right),
            Self::Product(left, right) => (6, left, right),
            Self::Quotient(left, right) => (7, left, right),
        };
        into.number(stream, form);
        left.pack(stream, into);
        right.pack(stream, into);
    }

    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self {
        let form = from.byte(stream);
        match form {
            0 => return Self::Input(String::unpack(stream + 1, from)),
            1 => return Self::Number(u32::unpack(stream, from)),
            _ => {}
        }
        let first = Packed::unpack(stream, from);
        match form {
            2 => return Self::Power(first, u16::unpack(stream, from)),
            3 => return Self::Root(first, u16::unpack(stream, from)),
            _ => {}
        }
        let second = Packed::unpack(stream, from);
        from.broken |= form > 7;
        match form {
            4 => Self::Sum(first, second),
            5 => Self::Difference(first, second),
            6 => Self::Product(first, second),
            _ => Self::Quotient(first, second),
        }
    }
}
