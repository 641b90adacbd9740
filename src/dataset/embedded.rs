//! The dataset this build carries.

use super::Dataset;
#[cfg(not(target_arch = "wasm32"))]
use super::Proofreading;

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));
#[cfg(not(target_arch = "wasm32"))]
const PROOFREADING: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/proofreading.bin"));

/// The dataset as one JSON file, with what only proofreading needs: as somebody's own would be
/// written, and read by [`Dataset::from_json`].
#[cfg(not(target_arch = "wasm32"))]
pub const JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));

impl Dataset {
    /// The dataset of `data/`, as the build checked and packed it.
    ///
    /// # Panics
    /// Never for a build that succeeded: the build unpacks what it packs.
    pub fn embedded() -> Self {
        Self::unpack(PACKED).expect("the build checked the packed dataset")
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Proofreading {
    /// What `data/` holds for proofreading only, as the build checked and packed it.
    ///
    /// # Panics
    /// Never for a build that succeeded: the build unpacks what it packs.
    pub fn embedded() -> Self {
        Self::unpack(PROOFREADING).expect("the build checked the packed proofreading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_build_packed_unpacks_to_the_same() {
        let dataset = Dataset::embedded();
        assert_eq!(dataset.pack(), PACKED);
        assert_eq!(dataset.chains().len(), 13);
        let proofreading = Proofreading::embedded();
        assert_eq!(proofreading.pack(), PROOFREADING);
        assert_eq!(Dataset::from_json(JSON), Ok(dataset));
    }
}
