//! The compressed forms that a web server hands out instead of the files.

use std::io::Write;
use std::thread;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Files;

/// The files that compress well; pictures of dots are compressed already.
const ENDINGS: [&str; 11] = [
    "css",
    "csv",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// `PATH.br` and `PATH.gz` for every text and wasm file.
pub fn compressed_forms(files: &Files) -> Result<Files> {
    let compressible: Vec<(&str, &[u8])> = files
        .iter()
        .filter(|(path, _)| is_compressible(path))
        .map(|(path, content)| (path.as_str(), content.as_slice()))
        .collect();
    let (brotli, gzip) = thread::scope(|scope| {
        let brotli = scope.spawn(|| forms(&compressible, "br", brotli));
        let gzip = forms(&compressible, "gz", gzip);
        (brotli.join(), gzip)
    });
    let mut forms = gzip?;
    forms.extend(brotli.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
    Ok(forms)
}

fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn forms(
    files: &[(&str, &[u8])],
    ending: &str,
    compress: fn(&[u8]) -> std::io::Result<Vec<u8>>,
) -> Result<Files> {
    files
        .iter()
        .map(|(path, content)| {
            let compressed = compress(content).with_context(|| format!("compressing {path}"))?;
            Ok((format!("{path}.{ending}"), compressed))
        })
        .collect()
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    const BUFFER: usize = 64 * 1024;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_unpack_to_the_same_content() {
        let content = "雄关 ".repeat(5000).into_bytes();
        let files = Files::from([
            ("page.html".to_owned(), content.clone()),
            ("photo.png".to_owned(), vec![1, 2, 3]),
        ]);
        let forms = compressed_forms(&files).expect("compressing in memory");
        assert_eq!(
            forms.keys().collect::<Vec<_>>(),
            ["page.html.br", "page.html.gz"]
        );

        let mut unpacked = Vec::new();
        brotli::Decompressor::new(forms["page.html.br"].as_slice(), 4096)
            .read_to_end(&mut unpacked)
            .expect("brotli");
        assert_eq!(unpacked, content);
        unpacked.clear();
        flate2::read::GzDecoder::new(forms["page.html.gz"].as_slice())
            .read_to_end(&mut unpacked)
            .expect("gzip");
        assert_eq!(unpacked, content);
        assert!(forms.values().all(|form| form.len() < content.len() / 50));
    }

    #[test]
    fn the_same_content_is_compressed_to_the_same_bytes() {
        let files = Files::from([("a.csv".to_owned(), b"year,value\n2021,306\n".to_vec())]);
        assert_eq!(
            compressed_forms(&files).expect("compressing in memory"),
            compressed_forms(&files).expect("compressing in memory")
        );
    }
}
