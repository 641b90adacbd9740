//! The units the report prints: what is counted or measured, and in which scale.

/// How many of the measure one unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// One.
    One,
    /// 万, ten thousand.
    TenThousand,
    /// 亿, a hundred million.
    HundredMillion,
}

impl Scale {
    /// From the largest to the smallest, so that the first that fits a printed unit is its own.
    pub(super) const ALL: [Self; 3] = [Self::HundredMillion, Self::TenThousand, Self::One];

    /// The next smaller one.
    pub fn smaller(self) -> Self {
        match self {
            Self::One | Self::TenThousand => Self::One,
            Self::HundredMillion => Self::TenThousand,
        }
    }

    /// The power of ten it stands for.
    pub fn exponent(self) -> i8 {
        match self {
            Self::One => 0,
            Self::TenThousand => 4,
            Self::HundredMillion => 8,
        }
    }

    /// As it is printed before the measure.
    pub fn printed(self) -> &'static str {
        match self {
            Self::One => "",
            Self::TenThousand => "万",
            Self::HundredMillion => "亿",
        }
    }
}

/// What is counted or measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each is the English of the word it is printed as"
)]
pub enum Measure {
    Yuan,
    Percent,
    /// The difference of two rates. Never printed, only derived.
    PercentagePoints,
    Times,
    /// Points of an index that is 100 at its start. Never printed, only derived.
    IndexPoints,
    /// Things that take no counter of their own.
    Piece,
    Firm,
    /// A household, or an enterprise where the yearbook counts by 户.
    Household,
    Item,
    Case,
    Home,
    Line,
    School,
    Town,
    /// A place in a ranking.
    Place,
    /// A case of illness.
    Patient,
    Person,
    /// A person each time anew.
    Occasion,
    Kilometre,
    SquareMetre,
    Mu,
    Tonne,
    SteamTonne,
    Kilowatt,
    Megawatt,
    Day,
    Week,
    Year,
}

/// Every measure with the words it is printed as; the first is its name in the data files.
const MEASURES: [(Measure, &[&str]); 28] = [
    // 千亿级 and its like are classes of yuan.
    (Measure::Yuan, &["元", "级"]),
    (Measure::Percent, &["%"]),
    (Measure::PercentagePoints, &["百分点"]),
    (Measure::Times, &["倍"]),
    (Measure::IndexPoints, &["指数"]),
    (Measure::Piece, &["个", "大景区", "馆", "中心"]),
    (Measure::Firm, &["家"]),
    (Measure::Household, &["户"]),
    (Measure::Item, &["项"]),
    (Measure::Case, &["件"]),
    (Measure::Home, &["套"]),
    (Measure::Line, &["条"]),
    (Measure::School, &["所"]),
    (Measure::Town, &["镇"]),
    // 百强 names no counter.
    (Measure::Place, &["位", "强"]),
    // Nor does 零增长.
    (Measure::Patient, &["例", "增长"]),
    (Measure::Person, &["人", "退休职工", "雄关儿女"]),
    (Measure::Occasion, &["人次"]),
    (Measure::Kilometre, &["公里"]),
    (Measure::SquareMetre, &["平方米"]),
    (Measure::Mu, &["亩"]),
    (Measure::Tonne, &["吨"]),
    (Measure::SteamTonne, &["蒸吨"]),
    (Measure::Kilowatt, &["千瓦"]),
    (Measure::Megawatt, &["兆瓦"]),
    (Measure::Day, &["天"]),
    (Measure::Week, &["周"]),
    (Measure::Year, &["年"]),
];

impl Measure {
    /// Every word it can be printed as, its name first.
    pub fn words(self) -> &'static [&'static str] {
        MEASURES
            .iter()
            .find(|(measure, _)| *measure == self)
            .map_or(&[], |(_, words)| words)
    }

    /// Every measure there is.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        MEASURES.iter().map(|(measure, _)| *measure)
    }

    /// Whether it counts things one by one.
    fn counts(self) -> bool {
        matches!(
            self,
            Self::Piece
                | Self::Firm
                | Self::Household
                | Self::Item
                | Self::Case
                | Self::Home
                | Self::Line
                | Self::School
                | Self::Town
                | Self::Place
                | Self::Patient
                | Self::Person
                | Self::Occasion
                | Self::Year
        )
    }
}

/// A unit: 万人 is ten thousand persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// How many of the measure one unit is.
    pub scale: Scale,
    /// What is counted or measured.
    pub measure: Measure,
}

impl Unit {
    /// 亿元, a hundred million yuan.
    pub const HUNDRED_MILLION_YUAN: Self = Self {
        scale: Scale::HundredMillion,
        measure: Measure::Yuan,
    };
    /// Per cent; of what, the kind says.
    pub const PERCENT: Self = Self::of(Measure::Percent);
    /// The difference of two rates.
    pub const PERCENTAGE_POINTS: Self = Self::of(Measure::PercentagePoints);
    /// Times as much, or times more; the kind says.
    pub const TIMES: Self = Self::of(Measure::Times);
    /// Points of an index that is 100 at its start.
    pub const INDEX_POINTS: Self = Self::of(Measure::IndexPoints);
    /// Yuan.
    pub const YUAN: Self = Self::of(Measure::Yuan);

    /// The measure itself, one by one.
    pub const fn of(measure: Measure) -> Self {
        Self {
            scale: Scale::One,
            measure,
        }
    }

    /// What one unit is in a calculation: 亿元 is 100,000,000 yuan, 1 % is 0.01.
    pub fn factor(self) -> f64 {
        match self.measure {
            Measure::Percent | Measure::PercentagePoints => 0.01,
            // A calculation has one unit of power.
            Measure::Megawatt => 1000.0,
            _ => 10f64.powi(i32::from(self.scale.exponent())),
        }
    }

    /// The unit as the report prints it.
    pub fn printed(self) -> (&'static str, &'static str) {
        let word = self.measure.words().first().copied().unwrap_or_default();
        (self.scale.printed(), word)
    }

    /// Whether a report prints it; the others are only derived.
    pub(super) fn is_printed(self) -> bool {
        !matches!(
            self.measure,
            Measure::PercentagePoints | Measure::IndexPoints
        )
    }

    /// Whether it counts things one by one, so that a printed number is exact.
    pub fn counts(self) -> bool {
        self.scale == Scale::One && self.measure.counts()
    }
}

impl std::fmt::Display for Unit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (scale, word) = self.printed();
        formatter.write_str(scale)?;
        formatter.write_str(word)
    }
}

impl std::str::FromStr for Unit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let units =
            Scale::ALL.map(|scale| Measure::all().map(move |measure| Self { scale, measure }));
        units
            .into_iter()
            .flatten()
            .find(|unit| {
                let (scale, word) = unit.printed();
                text.strip_prefix(scale) == Some(word)
            })
            .ok_or_else(|| {
                format!("found the unit \"{text}\", expected one the report prints, such as \"亿元\" or \"万人\"")
            })
    }
}

impl From<Unit> for (Scale, Measure) {
    fn from(unit: Unit) -> Self {
        (unit.scale, unit.measure)
    }
}

impl From<(Scale, Measure)> for Unit {
    fn from((scale, measure): (Scale, Measure)) -> Self {
        Self { scale, measure }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_read_with_its_scale() {
        let read = |text: &str| text.parse::<Unit>();
        assert_eq!(read("亿元"), Ok(Unit::HUNDRED_MILLION_YUAN));
        assert_eq!(read("元"), Ok(Unit::YUAN));
        let people = read("万人次").expect("a unit");
        assert_eq!(
            (people.scale, people.measure),
            (Scale::TenThousand, Measure::Occasion)
        );
        let power = read("万千瓦").expect("a unit");
        assert_eq!(
            (power.factor(), power.to_string().as_str()),
            (1e4, "万千瓦")
        );
        assert_eq!(
            power.factor() * 100.0,
            read("兆瓦").expect("a unit").factor() * 1000.0
        );
        assert!(read("斤").is_err_and(|error| error.contains("斤")));
    }

    #[test]
    fn only_things_counted_one_by_one_are_exact() {
        let counts = |text: &str| text.parse::<Unit>().expect("a unit").counts();
        assert!(counts("户") && counts("人") && counts("位"));
        assert!(!counts("万户") && !counts("亿元") && !counts("天") && !counts("%"));
    }
}
