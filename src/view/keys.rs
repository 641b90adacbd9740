//! The keys of what a chart can have: data, and places that are none.

use crate::dataset::Domain;
use crate::model::Model;

/// The place in a picture that opens a chart's controls.
pub const CONTROLS: &str = "controls";

/// The place to press when the reader's own line is whole.
pub const COMPARE: &str = "compare";

/// Whether a chart can have something of that key: a datum, what follows from a supposition, a
/// place of the reader's own, or a place that does something.
pub(super) fn is_key(model: &Model, key: &str) -> bool {
    let of_a_year = |own: &str| {
        let year = key
            .strip_prefix(own)
            .and_then(|year| year.parse::<u16>().ok());
        let report = model.dataset().report();
        year.is_some_and(|year| (report.end.number()..=report.horizon.number()).contains(&year))
    };
    let of_a_theme = || {
        let name = key.strip_prefix("domain-");
        name.is_some_and(|name| Domain::ALL.iter().any(|domain| domain.name() == name))
    };
    model.datum(key).is_some()
        || model.can_suppose(key)
        || ["guess-", "actual-"].into_iter().any(of_a_year)
        || of_a_theme()
        || [CONTROLS, COMPARE].contains(&key)
}
