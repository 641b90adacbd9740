//! Five things somebody comes for, each done by pointer, by touch on a phone and by keyboard alone, on
//! the served page and in the one file opened from a stick, which asks for nothing; steps counted.

mod chain;
mod comparison;
mod download;
mod income;
mod reader;
mod road;

/// Makes the tests of a task: every way, in each copy of the page, within so many steps and letters.
macro_rules! in_every_way {
    ($task:ident: $($name:ident as $way:ident within $steps:literal steps and $letters:literal letters;)*) => {
        in_every_way!(on_the_site as Site, $task: $($name as $way within $steps and $letters;)*);
        in_every_way!(in_one_file as OneFile, $task: $($name as $way within $steps and $letters;)*);
    };
    ($where:ident as $copy:ident, $task:ident: $($name:ident as $way:ident within $steps:literal and $letters:literal;)*) => {
        mod $where {
            use super::super::reader::{Copy, Most, Reader, Way};

            $(#[tokio::test]
            async fn $name() {
                let most = Most { steps: $steps, letters: $letters };
                let reader = Reader::open(Copy::$copy, Way::$way, most).await;
                super::$task(reader).await;
            })*
        }
    };
}
use in_every_way;
