//! The chart as a table: what the page shows instead of a picture, and the ways in and out.

use super::Session;
use crate::charts::{Control, controls, home, homes, subject, table, title};
use crate::view::{ChartName, Message, State};
use crate::words::table::Table;
use serde::Serialize;

/// Everything the page's table shows.
#[derive(Serialize)]
pub struct TableView<'a> {
    /// The rows.
    pub table: Table<'a>,
    /// The finding.
    pub title: String,
    /// The filters and orders.
    pub controls: Vec<Control>,
    /// The datum in focus, by key.
    pub focus: Option<String>,
    /// Whether the reader came from a chart.
    pub back: bool,
}

impl Session {
    /// The table of the state.
    pub fn table(&self) -> TableView<'_> {
        let (model, state) = (&self.model, &self.view.state);
        TableView {
            table: table(model, state),
            title: title(model, state),
            controls: controls(model, state),
            focus: state.focus.clone(),
            back: self.view.left.is_some(),
        }
    }

    /// The keys of everything that some chart draws. Takes a while: to be asked once a page.
    pub fn homes(&self) -> Vec<String> {
        homes(&self.model)
    }

    /// The datum that is meant when somebody asks about the chart as a whole, by key.
    pub fn subject(&self) -> Option<String> {
        subject(&self.model, &self.view.state)
    }

    /// From a chart to the table at the datum in focus, and from the table back to where the
    /// reader came from.
    pub(super) fn to_table_or_back(&self) -> Message {
        let state = &self.view.state;
        if state.chart == ChartName::Figures {
            return Message::Back;
        }
        let asked = self.view.asked();
        let focus = asked.filter(|key| self.model.datum(key).is_some());
        Message::Go(State {
            chart: ChartName::Figures,
            focus: focus.map(str::to_owned),
            lang: state.lang,
            theme: state.theme,
            actuals: state.actuals.clone(),
            ..State::default()
        })
    }

    /// From the table to the chart that draws a datum; `None` if no chart does.
    pub(super) fn to_chart(&self, key: &str) -> Option<Message> {
        let State {
            lang,
            theme,
            actuals,
            ..
        } = self.view.state.clone();
        let home = home(&self.model, key)?;
        Some(Message::Go(State {
            lang,
            theme,
            actuals,
            ..home
        }))
    }
}
