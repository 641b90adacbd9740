//! Writes packed bytes; only builds do.

use super::{CONTINUE, FLAGS, REPEAT, REPEATS, STREAMS, in_order, is_id};

/// Packed bytes while they are written.
pub struct Writer {
    streams: Vec<Vec<u8>>,
    ids: Vec<String>,
    last: i64,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self {
            streams: vec![Vec::new(); STREAMS],
            ids: Vec::new(),
            last: 0,
        }
    }

    pub(super) fn number(&mut self, stream: usize, mut number: u64) {
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

    pub(super) fn text(&mut self, stream: usize, text: &str) {
        let known = self.ids.iter().position(|id| id == text);
        if let Some(place) = known.and_then(|place| i64::try_from(place).ok()) {
            self.signed(REPEATS, place - self.last);
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

    /// A number with its sign in the lowest bit, so that small ones stay short.
    pub(super) fn signed(&mut self, stream: usize, number: i64) {
        self.number(stream, (number << 1 ^ number >> 63).cast_unsigned());
    }

    /// The lengths of all streams, then the streams.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let mut whole = Self::new();
        for stream in in_order() {
            whole.number(FLAGS, self.streams[stream].len() as u64);
        }
        for stream in in_order() {
            whole.streams[FLAGS].append(&mut self.streams[stream]);
        }
        whole.streams.swap_remove(FLAGS)
    }
}
