//! Packs what `www/assets/lzma.js` unpacks: LZMA, a sixth denser than gzip, without the header that
//! would say how.

use std::io::Write;

use anyhow::{Context, Result};
use lzma_rust2::{LzmaOptions, LzmaWriter};

/// WebAssembly and scripts have no columns, so that nothing depends on the place of a byte; what
/// depends on the byte before does so by its highest bits.
fn options() -> LzmaOptions {
    LzmaOptions {
        lc: 3,
        lp: 0,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(6)
    }
}

/// The size and the checksum of what is packed, four bytes each, and then that.
pub fn packed(whole: &[u8]) -> Result<Vec<u8>> {
    let size = u32::try_from(whole.len()).context("writing the size of what is packed")?;
    let mut head = size.to_le_bytes().to_vec();
    head.extend(checksum(whole).to_le_bytes());
    let mut writer = LzmaWriter::new_no_header(head, &options(), false)?;
    writer.write_all(whole)?;
    Ok(writer.finish()?)
}

/// The checksum of Fowler, Noll and Vo: enough to notice a damaged file, and one line of script.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// What was packed, for tests.
#[cfg(test)]
pub fn unpacked(packed: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let size = packed[..4].try_into().map_or(0, u32::from_le_bytes);
    let mut whole = Vec::new();
    let reader = lzma_rust2::LzmaReader::new(&packed[8..], size.into(), 3, 0, 0, 1 << 23, None);
    let read = reader.and_then(|mut reader| reader.read_to_end(&mut whole));
    read.expect("it can be unpacked");
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_with_its_checksum_before_it() {
        let text = "one and the same thing, ".repeat(100);
        let packed = packed(text.as_bytes()).expect("packing in memory");
        assert!(packed.len() < 80, "{}", packed.len());
        assert_eq!(unpacked(&packed), text.as_bytes());
        // As those who made it print it.
        assert_eq!(checksum(b"foobar"), 0xbf9c_f968);
    }
}
