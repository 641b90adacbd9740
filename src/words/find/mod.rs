//! Finds anything there is to be asked about by what it is called: in Chinese, in English, by
//! pinyin or its initials, by everyday names, by its number. Start with [`best`].

mod found;
mod known;
mod names;
mod search;
mod spelling;
#[cfg(test)]
mod tests;

pub use found::{Worded, worded};
pub use known::{Known, all};
pub use search::Search;

/// The best of all that is known, by place, best first; at most so many.
pub fn best(known: &[Known], search: &Search, most: usize) -> Vec<usize> {
    let mut ranked = Vec::new();
    if search.is_empty() {
        return ranked;
    }
    let mut ranks = Vec::new();
    for (place, one) in known.iter().enumerate() {
        let Some(rank) = search.rank(one) else {
            continue;
        };
        let at = ranks.partition_point(|other| *other <= rank);
        if at < most {
            ranks.insert(at, rank);
            ranked.insert(at, place);
            ranks.truncate(most);
            ranked.truncate(most);
        }
    }
    ranked
}
