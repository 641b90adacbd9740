//! Where rows stand, and what is drawn in which order.

mod names;

use super::axis::Axis;
use super::stair::Stair;
use super::talk::Talk;
use super::{any_breaks, key};
use crate::charts::callout::Surface;
use crate::charts::frame::{NOTE, Room};
use crate::charts::pen::{Bounds, Pen};
use crate::dataset::Report;
use crate::model::{Model, Pace};
use crate::words::Lang;

/// The height of the axis's figures above the plane.
const AXIS: f64 = 20.0;

/// The farthest rows stand apart.
const LARGEST: f64 = 860.0;

/// How large what belongs to a row is, by how far rows stand apart.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// From one row to the next.
    pub pitch: f64,
    /// From one lane to the other.
    pub lane: f64,
    /// Figures.
    pub figure: f64,
    /// Words beside them.
    pub words: f64,
    /// Names.
    pub name: f64,
    /// Whether each row has room to say what its stages are.
    pub spacious: bool,
}

impl Sizes {
    fn of(pitch: f64, room: Room) -> Self {
        let name = if room.is_phone() { NOTE * 1.35 } else { 0.0 };
        let lanes = pitch - name;
        // A row with much room to itself is set larger.
        let wide = if room.is_phone() {
            (lanes / 9.0).clamp(13.0, 18.0)
        } else {
            (room.width / (52.0 - lanes / 16.0).max(34.0)).clamp(13.0, 40.0)
        };
        Self {
            pitch,
            lane: (lanes * 0.42).clamp(15.0, 300.0),
            figure: (lanes * 0.27).clamp(13.0, wide),
            words: (lanes * 0.2).clamp(NOTE, (wide * 0.58).max(NOTE)),
            name: if room.is_phone() {
                NOTE + 1.0
            } else {
                (lanes * 0.27).clamp(13.0, (room.width / 44.0).clamp(14.0, 28.0))
            },
            spacious: lanes >= 96.0,
        }
    }

    /// How much larger marks are than in the smallest row.
    pub fn mark(self) -> f64 {
        (self.figure / 14.0).clamp(1.0, 1.6)
    }
}

/// A row's two lanes.
#[derive(Clone, Copy, Debug)]
pub struct Lanes {
    /// Where its name stands, on a phone.
    pub top: f64,
    /// The middle of the upper lane.
    pub upper: f64,
    /// The middle of the lower one.
    pub lower: f64,
}

/// The whole chart inside its frame.
pub struct Sheet<'s, 'a> {
    /// What it is of.
    pub model: &'a Model,
    /// The rows.
    pub paces: &'s [Pace<'a>],
    /// In which language.
    pub lang: Lang,
    /// How much room there is.
    pub room: Room,
    body: Bounds,
}

/// A heading over rows that share a group, and where it stands.
struct Heading {
    y: f64,
    target_is_rate: bool,
}

impl<'s, 'a> Sheet<'s, 'a> {
    /// A chart of these rows in a box.
    pub fn new(
        model: &'a Model,
        paces: &'s [Pace<'a>],
        lang: Lang,
        room: Room,
        body: Bounds,
    ) -> Self {
        Self {
            model,
            paces,
            lang,
            room,
            body,
        }
    }

    /// Draws it.
    pub fn draw(&self, pen: &Pen<'_>) {
        let mut body = self.body;
        let breaks = any_breaks(self.model, self.paces);
        if self.room.is_phone() {
            let last = key::draw(pen, body, self.paces, breaks, self.report(), self.lang);
            body.top = last + key::LINE * 0.6;
        }
        let (rows, headings, sizes, bottom) = self.rows(body);
        let names = if self.room.is_phone() {
            0.0
        } else {
            self.names_width(sizes)
        };
        let plane = Bounds {
            left: body.left + names,
            top: body.top + AXIS,
            right: body.right,
            bottom,
        };
        let across = plane.right - plane.left;
        let beside = if self.paces.len() == 1 {
            ((across * 0.24).min(260.0), (across * 0.36).min(380.0))
        } else {
            let (left, right) = match (self.room.is_phone(), sizes.spacious) {
                (true, _) => (2.3, 7.0),
                (false, true) => (3.2, 7.5),
                (false, false) => (3.2, 5.8),
            };
            (sizes.figure * left, sizes.figure * right)
        };
        let axis = Axis::new(self.paces, plane, beside);
        let Some(plot) = axis.plot(pen) else {
            return;
        };
        axis.draw(pen, &plot);
        let mut surface = Surface::new(Bounds {
            top: plane.top,
            bottom: self.body.bottom,
            ..body
        });
        self.headings(pen, &headings, body, &mut surface);
        for (row, (pace, lanes)) in self.paces.iter().zip(&rows).enumerate() {
            self.name(pen, (row, pace, *lanes), sizes, names, &mut surface);
        }
        let stairs: Vec<Stair<'_, 'a>> = self
            .paces
            .iter()
            .zip(&rows)
            .enumerate()
            .map(|(row, (pace, lanes))| {
                let at = |rate: f64| {
                    if axis.is_beyond(rate) {
                        None
                    } else {
                        Some(plot.at(rate, 0.0).0)
                    }
                };
                Stair::new(self.model, pace, row, *lanes, sizes, at, plane)
            })
            .collect();
        for stair in &stairs {
            stair.draw(pen, &mut surface);
        }
        let talk = Talk {
            pen,
            report: self.report(),
            lang: self.lang,
            sizes,
            phone: self.room.is_phone(),
            plane,
        };
        for stair in &stairs {
            talk.row(stair, &mut surface);
        }
        if breaks && !self.room.is_phone() {
            let beside: Vec<f64> = headings.iter().map(|heading| heading.y).collect();
            talk.explain(&stairs, &beside, &mut surface);
        }
    }

    fn report(&self) -> &'a Report {
        self.model.dataset().report()
    }

    /// Where each row stands, where headings do, how large all is, and where the last row ends.
    fn rows(&self, body: Bounds) -> (Vec<Lanes>, Vec<Heading>, Sizes, f64) {
        let phone = self.room.is_phone();
        let groups = 1 + self
            .paces
            .windows(2)
            .filter(|pair| pair[0].target_is_rate() != pair[1].target_is_rate())
            .count();
        let available = body.bottom - body.top - AXIS;
        let tight = available / self.paces.len().max(1) as f64;
        let heading = match (phone, tight < 50.0) {
            (true, _) => 6.0,
            (false, true) => 17.0,
            (false, false) => 26.0,
        };
        let count = self.paces.len().max(1) as f64;
        let between = if phone { groups - 1 } else { groups };
        let pitch = (available - heading * between as f64) / count;
        let sizes = Sizes::of(pitch.min(LARGEST), self.room);
        let mut top = body.top + AXIS;
        let mut rows = Vec::new();
        let mut headings = Vec::new();
        let mut group = None;
        for pace in self.paces {
            let is_rate = pace.target_is_rate();
            if group != Some(is_rate) {
                if !phone || group.is_some() {
                    headings.push(Heading {
                        y: top + heading / 2.0,
                        target_is_rate: is_rate,
                    });
                    top += heading;
                }
                group = Some(is_rate);
            }
            let name = if phone { NOTE * 1.35 } else { 0.0 };
            let lanes = sizes.pitch - name;
            let share = match (phone, sizes.spacious) {
                (true, false) => 0.55,
                (false, true) => 0.5,
                (true, true) | (false, false) => 0.36,
            };
            let upper = top + name + (lanes - sizes.lane) * share;
            rows.push(Lanes {
                top,
                upper,
                lower: upper + sizes.lane,
            });
            top += sizes.pitch;
        }
        (rows, headings, sizes, top.min(body.bottom))
    }
}
