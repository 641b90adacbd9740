//! What the first year is to bring to everybody: the livelihood projects with a figure.

use super::Part;
use super::sheet::{self, INNER, NOTE, SIDE};
use crate::charts::pen::{Pen, Type};
use crate::model::{Amount, Datum, Model};
use crate::words::{Counted, Lang, PosterPart, Task};

/// What they cost and how many they are, by id.
const COST: &str = "city-livelihood-investment-2022";
const COUNT: &str = "city-livelihood-projects-2022";

/// Those with figures, by id, in the report's order.
const TASKS: [(Task, &[&str]); 4] = [
    (
        Task::Kindergartens,
        &["kindergarten-places-2022", "public-kindergartens-2022"],
    ),
    (Task::Communities, &["greened-communities-2022"]),
    (Task::Homes, &["barrier-free-homes-2022"]),
    (Task::Stations, &["village-delivery-stations-2022"]),
];

/// The tasks for the first year.
pub struct Tasks<'a> {
    kicker: String,
    finding: String,
    tasks: Vec<Counted>,
    further: String,
    data: Vec<Datum<'a>>,
}

impl<'a> Tasks<'a> {
    /// What it says; nothing where the dataset has not all of its figures.
    pub fn of(model: &'a Model, lang: Lang) -> Option<Self> {
        let phrases = lang.poster_phrases();
        let (cost, count) = (model.datum(COST)?, model.datum(COUNT)?);
        let mut data = vec![cost, count];
        let mut tasks = Vec::new();
        for (task, ids) in TASKS {
            let figures: Vec<Datum<'a>> = ids.iter().filter_map(|id| model.datum(id)).collect();
            let amounts: Vec<Amount> = figures.iter().filter_map(Datum::amount).collect();
            if amounts.len() < ids.len() {
                return None;
            }
            tasks.push(phrases.task(task, &amounts));
            data.extend(figures);
        }
        let count = count.amount()?;
        let further = (count.value as usize).checked_sub(tasks.len())?;
        Some(Self {
            kicker: phrases.poster_part(PosterPart::Tasks, model.dataset().report()),
            finding: phrases.tasks_title(cost.amount()?, count),
            tasks,
            further: phrases.further_tasks(further),
            data,
        })
    }
}

impl Part for Tasks<'_> {
    fn draw(&self, pen: &Pen<'_>, top: f64) -> f64 {
        const GAP: f64 = 24.0;
        let (ink, muted, hair) = (pen.palette.ink, pen.palette.muted, pen.palette.hair);
        let mut top = sheet::opening(pen, top + 26.0, &self.kicker, &self.finding, "") + 8.0;
        let room = (INNER - GAP) / 2.0;
        for pair in self.tasks.chunks(2) {
            let mut bottom = top;
            for (column, task) in pair.iter().enumerate() {
                let x = SIDE + column as f64 * (room + GAP);
                sheet::rule(pen, (x, x + room), top, hair);
                let end = number(pen, (x, top + 22.0), task, 26.0);
                debug_assert!(end <= x + room, "{}", task.unit);
                let set = Type::plain(NOTE, ink);
                let said = sheet::paragraph(pen, (x, top + 39.0), room, &task.said, set, 20.0);
                bottom = bottom.max(said + 8.0);
            }
            top = bottom;
        }
        sheet::rule(pen, (SIDE, SIDE + INNER), top, hair);
        let set = Type::plain(NOTE, muted);
        sheet::paragraph(pen, (SIDE, top + 6.0), INNER, &self.further, set, 21.0)
    }

    fn said(&self) -> Vec<String> {
        let mut said = vec![self.finding.clone()];
        said.extend(self.tasks.iter().map(said_of));
        said.push(self.further.clone());
        said
    }

    fn data(&self) -> Vec<Datum<'_>> {
        self.data.clone()
    }
}

/// Draws a large number and what it counts beside it; where they end.
pub fn number(pen: &Pen<'_>, (x, y): (f64, f64), counted: &Counted, size: f64) -> f64 {
    let ink = pen.palette.ink;
    let large = Type::bold(size, ink);
    pen.words(x, y, &counted.number, large);
    let end = x + large.width(&counted.number);
    if counted.unit.is_empty() {
        return end;
    }
    let small = Type::plain(NOTE, ink);
    // On the large number's line, not at its middle.
    pen.words(end + 2.0, y + (size - NOTE) * 0.38, &counted.unit, small);
    end + 2.0 + small.width(&counted.unit)
}

/// The same in words.
pub fn said_of(counted: &Counted) -> String {
    let parts = [&counted.number, &counted.unit, &counted.said];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}
