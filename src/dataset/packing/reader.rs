//! Reads packed bytes.

use super::{CONTINUE, FLAGS, REPEAT, REPEATS, STREAMS, in_order, is_id};

/// Packed bytes while they are read. What is not there is read as zeros and remembered, so that
/// the reader of each record need not ask after every field.
pub struct Reader<'a> {
    streams: Vec<&'a [u8]>,
    /// The ids read so far.
    ids: Vec<String>,
    /// Which of them was repeated last.
    last: i64,
    /// Whether the bytes turned out not to be what was packed.
    pub(super) broken: bool,
}

impl<'a> Reader<'a> {
    /// The lengths of all streams stand first.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
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

    pub(super) fn byte(&mut self, stream: usize) -> u8 {
        if let Some((first, rest)) = self.streams[stream].split_first() {
            self.streams[stream] = rest;
            *first
        } else {
            self.broken = true;
            0
        }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    pub(super) fn number(&mut self, stream: usize) -> u64 {
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
    pub(super) fn text(&mut self, stream: usize) -> String {
        let content = self.streams[stream];
        let end = content.iter().position(|byte| *byte == 0);
        self.broken |= end.is_none();
        let (text, rest) = content.split_at(end.unwrap_or(content.len()));
        self.streams[stream] = rest.get(1..).unwrap_or_default();
        let text = match text.split_first() {
            Some((&REPEAT, _)) => {
                self.last += self.signed(REPEATS);
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

    /// A number with its sign in the lowest bit, so that small ones stay short.
    pub(super) fn signed(&mut self, stream: usize) -> i64 {
        let number = self.number(stream);
        (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
    }

    /// Whether everything was read and was what was packed.
    pub(super) fn is_done(&self) -> bool {
        !self.broken && self.streams.iter().all(|stream| stream.is_empty())
    }
}
