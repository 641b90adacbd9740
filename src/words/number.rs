//! Numbers as digits: rounding and thousands.

/// The number to `places` after the point (-1: to tens), with thousands separated.
pub fn grouped(value: f64, places: i8) -> String {
    let kept = usize::try_from(places.clamp(0, 9)).unwrap_or(0);
    let step = 10f64.powi(i32::from(places.clamp(-9, 0).abs()));
    let scale = 10f64.powi(i32::try_from(kept).unwrap_or(0));
    // Whole numbers are written, because a browser's reader pays for each kilobyte that
    // writing floating ones takes.
    let whole_units = ((value.abs() / step * scale).round() * step) as u64;
    let digits = format!("{whole_units:0width$}", width = kept + 1);
    let (whole, fraction) = digits.split_at(digits.len() - kept);
    let mut text = String::new();
    if value < 0.0 && whole_units > 0 {
        text.push('−');
    }
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// The number without zeros at the end of its places.
pub fn trimmed(value: f64, places: i8) -> String {
    let text = grouped(value, places);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// Two bounds, each rounded outward so that nothing possible is left out.
pub fn outward(low: f64, high: f64, places: i8) -> (f64, f64) {
    let scale = 10f64.powi(i32::from(places));
    // A bound that is already a round number must not be pushed out by its binary form.
    let slack = 1e-9 * scale.max(1.0);
    (
        (low * scale + slack).floor() / scale,
        (high * scale - slack).ceil() / scale,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_and_places_kept() {
        assert_eq!(grouped(48_132.0, 0), "48,132");
        assert_eq!(grouped(33_541.5, -1), "33,540");
        assert_eq!(grouped(9.4, 2), "9.40");
        assert_eq!(grouped(999.96, 1), "1,000.0");
        assert_eq!(grouped(-1234.5, 1), "−1,234.5");
        assert_eq!(grouped(-0.01, 1), "0.0");
    }

    #[test]
    fn zeros_at_the_end_go_only_after_the_point() {
        assert_eq!(trimmed(50.0, 1), "50");
        assert_eq!(trimmed(2.36, 2), "2.36");
        assert_eq!(trimmed(100.0, 0), "100");
    }

    #[test]
    fn bounds_are_rounded_outward() {
        assert_eq!(outward(10.283, 10.355, 2), (10.28, 10.36));
        assert_eq!(outward(345.0, 355.0, 0), (345.0, 355.0));
        assert_eq!(outward(33_529.4, 33_553.9, 0), (33_529.0, 33_554.0));
    }
}
