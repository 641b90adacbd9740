//! The compact form a reader downloads. Texts are sorted by alphabet and kept apart from the
//! structure, because each compresses best among its like.

use postcard::de_flavors::Flavor;
use postcard::{Deserializer, Error};
use serde::Deserialize;

/// The alphabets texts are sorted by.
const ALPHABETS: usize = 3;

/// The streams of a packed value while it is read: its structure, and its texts by alphabet.
/// Before each text the structure names its length and its alphabet.
struct Streams<'a> {
    structure: &'a [u8],
    texts: [&'a [u8]; ALPHABETS],
}

fn take<'a>(stream: &mut &'a [u8], length: usize) -> Result<&'a [u8], Error> {
    let (taken, rest) = stream
        .split_at_checked(length)
        .ok_or(Error::DeserializeUnexpectedEnd)?;
    *stream = rest;
    Ok(taken)
}

impl<'a> Flavor<'a> for Streams<'a> {
    type Remainder = ();
    type Source = ();

    fn pop(&mut self) -> Result<u8, Error> {
        take(&mut self.structure, 1).map(|byte| byte[0])
    }

    fn try_take_n(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let alphabet = usize::from(self.pop()?);
        let stream = self.texts.get_mut(alphabet);
        take(stream.ok_or(Error::DeserializeBadEncoding)?, length)
    }

    fn finalize(self) -> Result<(), Error> {
        Ok(())
    }
}

/// Reads back what [`pack`] wrote.
///
/// # Errors
/// If the bytes are not what [`pack`] wrote.
pub(super) fn unpack<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Error> {
    let mut rest = bytes;
    let mut lengths = [0; ALPHABETS];
    for length in &mut lengths {
        let bytes = take(&mut rest, 4)?.try_into();
        *length = u32::from_le_bytes(bytes.map_err(|_| Error::DeserializeBadEncoding)?) as usize;
    }
    let mut texts = [rest; ALPHABETS];
    for (text, length) in texts.iter_mut().zip(lengths) {
        *text = take(&mut rest, length)?;
    }
    let streams = Streams {
        structure: rest,
        texts,
    };
    T::deserialize(&mut Deserializer::from_flavor(streams))
}

#[cfg(not(target_arch = "wasm32"))]
mod sorting {
    use super::{ALPHABETS, Deserializer, Error, Flavor, take};
    use serde::de::DeserializeOwned;

    /// Reads ordinary postcard bytes and sorts what it reads into streams.
    struct Sorter<'a> {
        bytes: &'a [u8],
        structure: Vec<u8>,
        texts: [Vec<u8>; ALPHABETS],
    }

    /// Ids, English, Chinese.
    fn alphabet(text: &[u8]) -> u8 {
        let in_ids =
            |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
        match text.first() {
            _ if text.iter().all(in_ids) => 0,
            Some(first) if first.is_ascii() => 1,
            _ => 2,
        }
    }

    impl<'a> Flavor<'a> for Sorter<'a> {
        type Remainder = Vec<u8>;
        type Source = ();

        fn pop(&mut self) -> Result<u8, Error> {
            let byte = take(&mut self.bytes, 1)?[0];
            self.structure.push(byte);
            Ok(byte)
        }

        fn try_take_n(&mut self, length: usize) -> Result<&'a [u8], Error> {
            let text = take(&mut self.bytes, length)?;
            let alphabet = alphabet(text);
            self.structure.push(alphabet);
            self.texts[usize::from(alphabet)].extend(text);
            Ok(text)
        }

        fn finalize(self) -> Result<Vec<u8>, Error> {
            let mut packed = Vec::new();
            for text in &self.texts {
                let length =
                    u32::try_from(text.len()).map_err(|_| Error::SerializeBufferFull)?;
                packed.extend(length.to_le_bytes());
            }
            packed.extend(self.texts.concat());
            packed.extend(self.structure);
            Ok(packed)
        }
    }

    /// Packs a value.
    ///
    /// # Errors
    /// Only if the packing library fails.
    pub fn pack<T: serde::Serialize + DeserializeOwned>(value: &T) -> Result<Vec<u8>, Error> {
        let bytes = postcard::to_allocvec(value)?;
        let mut deserializer = Deserializer::from_flavor(Sorter {
            bytes: &bytes,
            structure: Vec::new(),
            texts: Default::default(),
        });
        T::deserialize(&mut deserializer)?;
        deserializer.finalize()
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use sorting::pack;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let value = vec![
            ("gdp-2021".to_owned(), Some("预计达到306亿元".to_owned()), 9u16),
            ("GDP per capita".to_owned(), None, 300),
            (String::new(), Some("a".to_owned()), 0),
        ];
        let packed = pack(&value).expect("packing");
        assert_eq!(unpack(&packed), Ok(value));
    }

    #[test]
    fn bytes_that_were_not_packed_are_an_error() {
        for bytes in [&[][..], &[1, 0, 0, 0], &[255; 40]] {
            assert!(unpack::<Vec<String>>(bytes).is_err(), "{bytes:?}");
        }
    }
}
