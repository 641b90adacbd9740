//! Where slopes, outcomes and themes stand in the box of the chart.

use super::list;
use super::panel;
use super::rail;
use super::ruler::Ruler;
use super::selection::Shown;
use crate::charts::frame::Room;
use crate::charts::pen::{Bounds, Pen};
use crate::dataset::Domain;
use crate::model::Outcome;
use crate::view::Scale;
use crate::words::Lang;

/// What everything on the chart is drawn with.
pub struct Sheet<'a, 'p> {
    /// The pen.
    pub pen: &'a Pen<'p>,
    /// How much room the whole chart has.
    pub room: Room,
    /// The reader's language.
    pub lang: Lang,
    /// How trends are measured.
    pub scale: Scale,
}

/// The least height of slopes with their years.
const LEAST_SLOPES: f64 = 84.0;

/// The height of a row of few large figures.
const FEW: f64 = 72.0;

/// The height of a line of a list.
const LIST_LINE: f64 = 17.0;

impl Sheet<'_, '_> {
    /// Draws all of it.
    pub fn draw(&self, shown: &Shown<'_>, body: Bounds) {
        let series = shown.trends.len();
        if shown.themes.is_empty() {
            let bottom = body.bottom - rail::HEIGHT;
            let rail = Bounds {
                top: bottom,
                ..body
            };
            let phrases = self.lang.phrases();
            let back = shown.theme.map(|theme| {
                let all = format!("‹ {}", phrases.all_choice());
                [format!("{all} · {}", phrases.theme(theme)), all]
            });
            let back_texts = back.clone().map_or(Vec::new(), Vec::from);
            self.rail(
                rail,
                &back_texts,
                back.is_some(),
                series + Domain::ALL.len(),
            );
            let bottom = bottom - 6.0;
            self.part(shown, Bounds { bottom, ..body });
            return;
        }
        let width = body.right - body.left;
        // Slopes come first, with two lines a label; the themes get what that leaves.
        let spare = body.bottom - body.top - rail::HEIGHT - self.ample_height(shown);
        let height = self.themes_height(&shown.themes, width, spare);
        let top = body.bottom - height;
        let below = Bounds { top, ..body };
        self.themes(&shown.themes, below, spare, series);
        let count = shown
            .themes
            .iter()
            .map(|(_, outcomes)| outcomes.len())
            .sum();
        let phrases = self.lang.phrases();
        let headings = [phrases.outcomes_heading(count), phrases.another(count)];
        let rail = Bounds {
            top: top - rail::HEIGHT,
            ..body
        };
        self.rail(rail, &headings, false, series + Domain::ALL.len());
        let bottom = top - rail::HEIGHT - 4.0;
        self.slopes_or_values(shown, Bounds { bottom, ..body });
    }

    fn slopes_or_values(&self, shown: &Shown<'_>, bounds: Bounds) {
        match self.scale {
            Scale::Log => self.slopes(&shown.trends, bounds, Ruler::Log),
            Scale::Index => self.slopes(&shown.trends, bounds, Ruler::Even),
            Scale::Value => self.values(&shown.trends, bounds),
        }
    }

    /// The height in which the trends of two panels have labels of two lines below a heading.
    fn ample_height(&self, shown: &Shown<'_>) -> f64 {
        (shown.trends.len() as f64 / 2.0).ceil() * panel::pitch(self.room) + 28.0
    }

    /// A theme or a pick: slopes, outcomes, or both.
    #[inline(never)]
    fn part(&self, shown: &Shown<'_>, body: Bounds) {
        let series = shown.trends.len();
        let outcomes = shown.outcomes.as_slice();
        if shown.trends.is_empty() {
            self.outcomes(outcomes, body, series, list::LEADING);
            return;
        }
        if outcomes.is_empty() {
            self.slopes_or_values(shown, body);
            return;
        }
        let (first, second) = if self.beside(outcomes) {
            let across = body.right - body.left;
            let width = (across * 0.38).clamp(200.0, 420.0);
            let left = body.right - width;
            (
                Bounds {
                    right: left - 32.0,
                    ..body
                },
                Bounds { left, ..body },
            )
        } else {
            let rows = shown.trends.len() as f64;
            let slopes = (rows * panel::line_pitch(self.room) + 34.0).max(LEAST_SLOPES);
            let list = if self.room.is_phone() {
                outcomes.len() as f64 * LIST_LINE + 6.0
            } else {
                FEW
            };
            let height = (body.bottom - body.top - slopes).min(list).max(LIST_LINE);
            let top = body.bottom - height;
            (
                Bounds {
                    bottom: top - 10.0,
                    ..body
                },
                Bounds { top, ..body },
            )
        };
        self.slopes_or_values(shown, first);
        self.outcomes(outcomes, second, series, list::BESIDE_SLOPES);
    }

    /// Whether outcomes stand beside the slopes, not below.
    fn beside(&self, outcomes: &[Outcome<'_>]) -> bool {
        !self.room.is_phone() && (outcomes.len() > 2 || self.room.height < 480.0)
    }
}
