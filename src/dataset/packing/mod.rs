//! The compact form a reader downloads. Every field has streams of its own, in which like stands
//! by like, because that is what compresses best; the order in which a value is read says which
//! stream comes next, so nothing else is written down.

mod parts;
mod records;

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

/// The sign in the lowest bit, so that small numbers stay short.
fn with_sign_last(number: i64) -> u64 {
    (number << 1 ^ number >> 63).cast_unsigned()
}

fn with_sign_first(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}

/// The order streams stand in: first those of the first sides of all fields, then those of the
/// second, which are the English ones.
fn in_order() -> impl Iterator<Item = usize> {
    (0..STREAMS).step_by(2).chain((1..STREAMS).step_by(2))
}

/// Packed bytes while they are read. What is not there is read as zeros and remembered, so that
/// the reader of each record need not ask after every field.
pub struct Reader<'a> {
    streams: Vec<&'a [u8]>,
    /// The ids read so far.
    ids: Vec<String>,
    /// Which of them was repeated last.
    last: i64,
    /// Whether the bytes turned out not to be what was packed.
    broken: bool,
}

impl<'a> Reader<'a> {
    /// The lengths of all streams stand first.
    fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self {
            streams: vec![bytes],
            ids: Vec::new(),
            last: 0,
            broken: false,
        };
        let lengths: Vec<u64> = (0..STREAMS).map(|_| reader.number(FLAGS)).collect();
        let mut rest = reader.streams[FLAGS];
        reader.streams = vec![rest; STREAMS];
        for (stream, length) in in_order().zip(lengths) {
            let length = usize::try_from(length).unwrap_or(usize::MAX);
            reader.broken |= length > rest.len();
            let (content, after) = rest.split_at(length.min(rest.len()));
            reader.streams[stream] = content;
            rest = after;
        }
        reader
    }

    fn byte(&mut self, stream: usize) -> u8 {
        if let Some((first, rest)) = self.streams[stream].split_first() {
            self.streams[stream] = rest;
            *first
        } else {
            self.broken = true;
            0
        }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, stream: usize) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte(stream);
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.broken = true;
        0
    }

    /// Up to the next zero byte.
    fn text(&mut self, stream: usize) -> String {
        let content = self.streams[stream];
        let end = content.iter().position(|byte| *byte == 0);
        self.broken |= end.is_none();
        let (text, rest) = content.split_at(end.unwrap_or(content.len()));
        self.streams[stream] = rest.get(1..).unwrap_or_default();
        let text = match text.split_first() {
            Some((&REPEAT, _)) => {
                self.last += with_sign_first(self.number(REPEATS));
                return self.repeated();
            }
            Some((&CONTINUE, rest)) => [&self.repeated(), "-", self.utf8(rest)].concat(),
            _ => self.utf8(text).to_owned(),
        };
        if is_id(&text) {
            self.ids.push(text.clone());
        }
        text
    }

    fn utf8(&mut self, bytes: &'a [u8]) -> &'a str {
        let text = std::str::from_utf8(bytes);
        self.broken |= text.is_err();
        text.unwrap_or_default()
    }

    fn repeated(&mut self) -> String {
        let place = usize::try_from(self.last).unwrap_or(usize::MAX);
        let id = self.ids.get(place);
        self.broken |= id.is_none();
        id.cloned().unwrap_or_default()
    }
}

/// Packed bytes while they are written.
#[cfg(not(target_arch = "wasm32"))]
pub struct Writer {
    streams: Vec<Vec<u8>>,
    ids: Vec<String>,
    last: i64,
}

#[cfg(not(target_arch = "wasm32"))]
impl Writer {
    fn new() -> Self {
        Self {
            streams: vec![Vec::new(); STREAMS],
            ids: Vec::new(),
            last: 0,
        }
    }

    fn number(&mut self, stream: usize, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.streams[stream].push(low & 0x7f);
                return;
            }
            self.streams[stream].push(low | 0x80);
        }
    }

    fn text(&mut self, stream: usize, text: &str) {
        let known = self.ids.iter().position(|id| id == text);
        if let Some(place) = known.and_then(|place| i64::try_from(place).ok()) {
            self.number(REPEATS, with_sign_last(place - self.last));
            self.last = place;
            self.streams[stream].extend([REPEAT, 0]);
            return;
        }
        let last = usize::try_from(self.last).ok();
        let last = last.and_then(|last| self.ids.get(last));
        let rest = last.and_then(|last| text.strip_prefix(last.as_str())?.strip_prefix('-'));
        let content = &mut self.streams[stream];
        match rest {
            Some(rest) => {
                content.push(CONTINUE);
                content.extend(rest.bytes());
            }
            // What would pass for the end or a repetition is no part of any text.
            None => content.extend(text.bytes().filter(|byte| *byte > CONTINUE)),
        }
        content.push(0);
        if is_id(text) {
            self.ids.push(text.to_owned());
        }
    }
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
    let mut whole = Writer::new();
    for stream in in_order() {
        whole.number(FLAGS, writer.streams[stream].len() as u64);
    }
    for stream in in_order() {
        whole.streams[FLAGS].append(&mut writer.streams[stream]);
    }
    whole.streams.swap_remove(FLAGS)
}

/// Reads back what [`pack`] wrote; `None` if it did not.
pub(super) fn unpack<T: Packed>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader::new(bytes);
    let value = T::unpack(FLAGS, &mut reader);
    let all_read = reader.streams.iter().all(|stream| stream.is_empty());
    (all_read && !reader.broken).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let value = vec![Some("预计达到306亿元".to_owned()), None, Some(String::new())];
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
        let texts = ["gdp", "budget-revenue", "gdp", "gdp-2021", "gdp-2021", "预算", "gdp"];
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
