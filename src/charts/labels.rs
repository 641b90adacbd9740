//! Keeps labels apart.

/// Moves wanted positions, given from the top down, so that neighbours are at least `pitch`
/// apart and all stay between `low` and `high`, each as near to its wish as that allows. If
/// they cannot all fit, they are spread evenly.
pub fn spread(wanted: &[f64], pitch: f64, low: f64, high: f64) -> Vec<f64> {
    let count = wanted.len();
    let needed = pitch * (count.max(1) - 1) as f64;
    if needed >= high - low {
        let step = if count > 1 {
            (high - low) / (count - 1) as f64
        } else {
            0.0
        };
        return (0..count).map(|index| low + step * index as f64).collect();
    }
    // With the pitch taken out, keeping apart is keeping order: neighbours out of order are
    // pooled at the mean of their wishes.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (index, wish) in wanted.iter().enumerate() {
        let mut pool = (wish - pitch * index as f64, 1);
        while let Some((mean, size)) = pools.last().copied().filter(|last| last.0 > pool.0) {
            let together = size + pool.1;
            pool.0 = (mean * size as f64 + pool.0 * pool.1 as f64) / together as f64;
            pool.1 = together;
            pools.pop();
        }
        pools.push(pool);
    }
    pools
        .iter()
        .flat_map(|(mean, size)| std::iter::repeat_n(mean.clamp(low, high - needed), *size))
        .enumerate()
        .map(|(index, place)| place + pitch * index as f64)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_do_not_touch_stay_where_they_are() {
        assert_eq!(
            spread(&[10.0, 60.0, 90.0], 20.0, 0.0, 100.0),
            [10.0, 60.0, 90.0]
        );
        assert_eq!(spread(&[], 20.0, 0.0, 100.0), [] as [f64; 0]);
    }

    #[test]
    fn crowded_labels_keep_their_order_their_pitch_and_the_box() {
        for wanted in [
            vec![50.0, 51.0, 52.0, 53.0],
            vec![0.0, 1.0, 2.0],
            vec![97.0, 98.0, 99.0, 100.0],
            vec![5.0, 40.0, 41.0, 95.0],
        ] {
            let places = spread(&wanted, 20.0, 0.0, 100.0);
            assert_eq!(places.len(), wanted.len());
            for pair in places.windows(2) {
                assert!(pair[1] - pair[0] >= 20.0 - 1e-9, "{wanted:?}: {places:?}");
            }
            let inside = |place: &f64| (-1e-9..=100.0 + 1e-9).contains(place);
            assert!(places.iter().all(inside), "{wanted:?}: {places:?}");
        }
    }

    #[test]
    fn more_labels_than_fit_share_the_room() {
        assert_eq!(
            spread(&[1.0, 2.0, 3.0], 90.0, 0.0, 100.0),
            [0.0, 50.0, 100.0]
        );
    }
}
