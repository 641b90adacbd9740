//! English, on the long picture.

use std::cmp::Ordering;

use super::English;
use super::magnitude::Magnitude;
use crate::dataset::{Kind, Measure, Period, Report, Unit};
use crate::model::{Amount, Datum, Stage};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::poster::{Counted, Fact, PosterPart, PosterPhrases, Task};

/// Small numbers are words in running text.
pub(super) fn spelled(number: u16) -> String {
    const WORDS: [&str; 10] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = WORDS.get(usize::from(number));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

impl PosterPhrases for English {
    fn poster_kicker(&self, report: &Report) -> String {
        format!(
            "{} · the government work report in pictures",
            report.place.en
        )
    }

    fn poster_title(&self, reached: Amount, goal: Amount) -> [String; 2] {
        [
            format!("Five years to {},", self.digits(reached)),
            format!("five more to {}", self.digits(goal)),
        ]
    }

    fn poster_lead(
        &self,
        name: &str,
        reached: Datum<'_>,
        goal: Datum<'_>,
        report: &Report,
    ) -> String {
        format!(
            "{name}: {} for {}; the target for {} is {}.",
            self.worded(reached),
            report.end,
            report.horizon,
            self.worded(goal)
        )
    }

    fn poster_part(&self, part: PosterPart, report: &Report) -> String {
        match part {
            PosterPart::FiveYears => "Five years past".to_owned(),
            PosterPart::Speed => "The pace of the plan".to_owned(),
            PosterPart::Road => format!("The road to {}", report.horizon),
            PosterPart::Chains => "What is to carry it".to_owned(),
            PosterPart::Tasks => format!("Close to home in {}", report.end.number() + 1),
        }
    }

    fn incomes_title(&self, rural: Ordering) -> &'static str {
        match rural {
            Ordering::Greater => "Rural incomes outran urban",
            Ordering::Equal => "Rural and urban incomes grew alike",
            Ordering::Less => "Urban incomes outran rural",
        }
    }

    fn slopes_measure(&self, report: &Report) -> String {
        format!(
            "{} = 100, log scale; no years between are reported; price bases differ: do not subtract",
            report.start
        )
    }

    fn slope_label(&self, growth: Datum<'_>) -> String {
        let said = growth
            .amount()
            .map_or(String::new(), |amount| self.amount(amount));
        match growth {
            Datum::Figure(figure) if figure.kind == Kind::Multiple => said,
            Datum::Derived(_) => format!("derived +{said}"),
            _ => format!("+{said}"),
        }
    }

    fn fact(&self, fact: Fact, values: &[Amount]) -> Counted {
        let numbers: Vec<String> = values.iter().map(|value| self.digits(*value)).collect();
        let days = values
            .first()
            .filter(|value| value.unit.measure == Measure::Day);
        let said = match fact {
            Fact::IncomeRatio => "urban to rural income, derived",
            Fact::Jobs => "new urban jobs in five years",
            Fact::GoodAir => "of good air a year on average",
            Fact::Patents => "invention patents per 10,000 people",
            Fact::IndustrialFirms => "industrial firms above size",
            Fact::CityFirms => "firms owned by the city",
        };
        Counted {
            number: numbers.join("→"),
            unit: days.map_or(String::new(), |days| {
                Magnitude::of(*days)
                    .unit(days.unit.measure, true)
                    .to_owned()
            }),
            said: said.to_owned(),
        }
    }

    fn undated_facts(&self) -> &'static str {
        "The report does not date the starts of these three."
    }

    fn speed_title(&self, goal: Amount, needed: Amount) -> String {
        format!(
            "{} takes {} a year",
            self.short_amount(goal),
            self.amount(needed)
        )
    }

    fn or_more(&self) -> &'static str {
        "or more"
    }

    fn wall_label(&self, stage: Stage, report: &Report) -> String {
        let first = report.end.number() + 1;
        match stage {
            Stage::Past => "average of the past five years".to_owned(),
            Stage::FirstYear => format!("target for {first}"),
            Stage::Average => "needed a year at least, derived".to_owned(),
            Stage::Remaining => "needed after that, derived".to_owned(),
        }
    }

    fn remaining_note(&self, first: Amount, remaining: Amount, report: &Report) -> String {
        let later = report.end.until(report.horizon).saturating_sub(1);
        format!(
            "If {} brings just {}, the {} years after it need at least {} a year.",
            report.end.number() + 1,
            self.amount(first),
            spelled(later),
            self.amount(remaining)
        )
    }

    fn break_note(&self, real: &[Amount], goal: Amount) -> String {
        let real: Vec<String> = real.iter().map(|rate| self.amount(*rate)).collect();
        format!(
            "Do not subtract across the break: by convention {} have prices taken out; {} states no price basis.",
            real.join(" and "),
            self.short_amount(goal)
        )
    }

    fn road_title(&self, rate: Amount, short: Amount) -> String {
        format!(
            "At {} a year, about {} short",
            self.amount(rate),
            self.short_amount(short)
        )
    }

    fn road_measure(&self, unit: Unit, report: &Report) -> String {
        format!(
            "{}, axis not from 0; red at {} prices; paths implied by average rates, no annual data",
            self.axis_unit(unit),
            report.end
        )
    }

    fn needed_path(&self, needed: Amount) -> String {
        format!("Needed: at least {} a year", self.amount(needed))
    }

    fn supposed_path(&self, rate: Amount) -> String {
        format!("What if: {} every year", self.amount(rate))
    }

    fn shortfall(&self, short: Amount) -> [String; 2] {
        let magnitude = Magnitude::of(short);
        let unit = magnitude.unit(short.unit.measure, true);
        let counted = unit.split(' ').next().unwrap_or_default();
        [
            format!("about {}", magnitude.digits(short)),
            format!("{counted} short"),
        ]
    }

    fn chains_finding(&self, counts: &[Option<Amount>], named: usize) -> String {
        let counts: Vec<String> = counts
            .iter()
            .map(|count| count.map_or("N".to_owned(), |count| self.digits(count)))
            .collect();
        format!("{} chains, {named} by name", counts.join("+"))
    }

    fn chains_when(&self, period: Period, step: Option<Amount>) -> String {
        let step = step.map(|step| {
            let times = self.amount(step);
            format!("; each class has {times} the floor of the next")
        });
        format!(
            "Industrial chains to form {}{}",
            self.period(period),
            step.unwrap_or_default()
        )
    }

    fn name_parts<'a>(&self, name: &'a str) -> Vec<&'a str> {
        vec![name]
    }

    fn unnamed_chains(&self) -> &'static str {
        "Others, not named"
    }

    fn tasks_title(&self, cost: Amount, count: Amount) -> String {
        format!("{} for {} projects", self.amount(cost), self.digits(count))
    }

    fn task(&self, task: Task, values: &[Amount]) -> Counted {
        let number = |index: usize| {
            let value = values.get(index);
            value.map_or(String::new(), |value| self.digits(*value))
        };
        let (unit, said) = match task {
            Task::Kindergartens => (
                "places",
                format!("in {} new public kindergartens", number(1)),
            ),
            Task::Communities => (
                "old communities",
                "greened, with seats and fitness gear".to_owned(),
            ),
            Task::Homes => (
                "homes",
                "of severely disabled people made barrier-free".to_owned(),
            ),
            Task::Stations => ("stations", "for parcels in the villages".to_owned()),
        };
        Counted {
            number: number(0),
            unit: unit.to_owned(),
            said,
        }
    }

    fn further_tasks(&self, count: usize) -> String {
        let count = u16::try_from(count).unwrap_or(u16::MAX);
        format!(
            "Another {} come without a figure: sports venues, back streets, parks.",
            spelled(count)
        )
    }

    fn paragraphs(&self, paragraphs: &[u16]) -> String {
        let numbers: Vec<String> = paragraphs.iter().map(u16::to_string).collect();
        format!("Figures from paragraphs {}.", numbers.join(", "))
    }

    fn marks_note(&self) -> &'static str {
        "Hollow marks and what is called derived follow from the report's figures; red is what if, not a forecast."
    }
}
