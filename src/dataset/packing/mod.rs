//! The compact form a reader downloads. Every field has streams of its own, in which like stands
//! by like, because that is what compresses best; the order in which a value is read says which
//! stream comes next, so nothing else is written down.

mod parts;
mod reader;
mod records;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub use reader::Reader;
#[cfg(not(target_arch = "wasm32"))]
pub use writer::Writer;

/// How many streams there are: more than the fields of all records need, two for each.
const STREAMS: usize = 192;

/// The stream of lengths and of what is there or not.
const FLAGS: usize = 0;

/// The stream that says which id a text repeats.
const REPEATS: usize = 1;

/// A text that repeats an id begins so.
const REPEAT: u8 = 1;

/// A text that goes on from the id last repeated and a hyphen begins so.
const CONTINUE: u8 = 2;

/// Whether a text is an id, and can be repeated.
fn is_id(text: &str) -> bool {
    let in_ids = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(in_ids)
}

/// The order streams stand in: first those of the first sides of all fields, then those of the
/// second, which are the English ones.
fn in_order() -> impl Iterator<Item = usize> {
    (0..STREAMS).step_by(2).chain((1..STREAMS).step_by(2))
}

/// What can be packed. A part that stands alone uses `stream` and, where it has two sides such
/// as two languages, the one after it; a record uses streams of its own.
pub trait Packed: Sized {
    /// Writes the value.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, stream: usize, into: &mut Writer);
    /// Reads back what [`Packed::pack`] wrote; something of no meaning if it did not.
    fn unpack(stream: usize, from: &mut Reader<'_>) -> Self;
}

/// The whole value as bytes.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn pack<T: Packed>(value: &T) -> Vec<u8> {
    let mut writer = Writer::new();
    value.pack(FLAGS, &mut writer);
    writer.finish()
}

/// Reads back what [`pack`] wrote; `None` if it did not.
pub(super) fn unpack<T: Packed>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader::new(bytes);
    let value = T::unpack(FLAGS, &mut reader);
    reader.is_done().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let value = vec![
            Some("预计达到306亿元".to_owned()),
            None,
            Some(String::new()),
        ];
        assert_eq!(unpack(&pack(&value)), Some(value));
        for number in [0u64, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(unpack(&pack(&number)), Some(number));
        }
        for number in [0i64, -1, 1, i64::MIN, i64::MAX] {
            assert_eq!(unpack(&pack(&number)), Some(number));
        }
    }

    #[test]
    fn ids_that_come_again_are_repeated_and_gone_on_from() {
        let texts = [
            "gdp",
            "budget-revenue",
            "gdp",
            "gdp-2021",
            "gdp-2021",
            "预算",
            "gdp",
        ];
        let value = texts.map(str::to_owned).to_vec();
        let packed = pack(&value);
        assert_eq!(unpack(&packed), Some(value));
        let written = String::from_utf8_lossy(&packed);
        assert_eq!(written.matches("gdp").count(), 1);
    }

    #[test]
    fn bytes_that_were_not_packed_are_no_value() {
        let mut cut = pack(&vec!["gdp".to_owned()]);
        cut.truncate(cut.len() - 1);
        for bytes in [&[][..], &[1, 0, 0, 0], &[255; STREAMS], &cut] {
            assert_eq!(unpack::<Vec<String>>(bytes), None);
        }
    }
}
