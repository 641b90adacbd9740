//! The compressed forms that a web server hands out instead of the files.

use std::io::{self, Write};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Files;

/// The files that compress well; pictures of dots are compressed already.
const ENDINGS: [&str; 12] = [
    "bin",
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
    let waiting = Mutex::new(files.iter().filter(|(path, _)| is_compressible(path)));
    // The best brotli takes seconds for a site, so every processor takes the next file in turn.
    let work = || {
        let mut forms = Files::new();
        while let Some((path, content)) = next(&waiting) {
            for (ending, compress) in [("br", brotli as Compress), ("gz", gzip)] {
                let form = compress(content).with_context(|| format!("compressing {path}"))?;
                forms.insert(format!("{path}.{ending}"), form);
            }
        }
        Ok(forms)
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let mut forms = Files::new();
        for worker in workers {
            let done: Result<Files> = worker.join().unwrap_or_else(|panic| resume_unwind(panic));
            forms.extend(done?);
        }
        Ok(forms)
    })
}

/// A way to compress.
type Compress = fn(&[u8]) -> io::Result<Vec<u8>>;

fn next<T>(waiting: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    // A worker that panicked has taken its file with it; the rest is as it was.
    let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.next()
}

fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    const BUFFER: usize = 64 * 1024;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
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
