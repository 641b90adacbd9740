//! Spelling and places of words, on their own.

use super::spelling::{Spelled, Spelling};
use super::*;
use crate::dataset::Dataset;
use crate::model::Model;
use crate::words::Lang;

#[test]
fn a_name_is_spelt_in_full_by_initials_and_mixed_by_any_of_its_readings() {
    let spelling = Spelling::new();
    for (word, name, spelled) in [
        ("caizhengshouru", "财政收入", Some(Spelled::Whole)),
        ("czsr", "财政收入", Some(Spelled::Whole)),
        ("caizhengsr", "财政收入", Some(Spelled::Whole)),
        ("czshouru", "财政收入", Some(Spelled::Whole)),
        ("财政sr", "财政收入", Some(Spelled::Whole)),
        ("财zhengsr", "财政收入", Some(Spelled::Whole)),
        // Not yet to the end, or in the middle of a syllable.
        ("caizhe", "财政收入", Some(Spelled::Beginning)),
        ("caizhengsh", "财政收入", Some(Spelled::Beginning)),
        ("shouru", "财政收入", Some(Spelled::Inside)),
        ("sr", "财政收入", Some(Spelled::Inside)),
        ("caihengsr", "财政收入", None),
        ("csr", "财政收入", None),
        // Two initials of two letters.
        ("zhongdian", "重点项目", Some(Spelled::Beginning)),
        ("zhdxm", "重点项目", Some(Spelled::Whole)),
        ("chongdian", "重点项目", Some(Spelled::Beginning)),
        ("hangye", "钢铁行业", Some(Spelled::Inside)),
        ("xingye", "钢铁行业", Some(Spelled::Inside)),
        ("changcheng", "长城国家", Some(Spelled::Beginning)),
        ("zhangcheng", "长城国家", Some(Spelled::Beginning)),
        ("shilv", "失业率", None),
        ("shiyelv", "失业率", Some(Spelled::Whole)),
        ("shiyeshuai", "失业率", Some(Spelled::Whole)),
        ("shuliang", "数量", Some(Spelled::Whole)),
        ("dushi", "都市", Some(Spelled::Whole)),
        // Letters and numbers of a name are typed as they stand, signs are passed over.
        ("renjungdp", "人均gdp", Some(Spelled::Whole)),
        ("rjgdp", "人均gdp", Some(Spelled::Whole)),
        ("csdn", "“城市大脑”", Some(Spelled::Beginning)),
        ("kjzl", "科技进步奖、专利奖", Some(Spelled::Words)),
        ("jzl", "科技进步奖、专利奖", Some(Spelled::Inside)),
        // Words may be skipped, single characters not.
        ("ncsr", "农村居民人均可支配收入", Some(Spelled::Words)),
        ("农村收入", "农村居民人均可支配收入", Some(Spelled::Words)),
        ("nsr", "农村居民人均可支配收入", None),
        ("jmncsr", "农村居民人均可支配收入", None),
        // What has no Chinese is not spelt, and what is no letter spells nothing.
        ("gdp", "gdp", None),
        ("12", "农村", None),
        ("", "农村", None),
    ] {
        assert_eq!(spelling.spells(word, name), spelled, "{word} {name}");
    }
}

#[test]
fn nothing_is_found_for_nothing_and_no_more_than_is_wanted() {
    let model = Model::new(Dataset::embedded());
    let known = all(&model);
    let first = |text: &str, most| best(&known, &Search::new(text, Lang::Zh), most);
    assert_eq!(first("", 12), [] as [usize; 0]);
    assert_eq!(first("增速", 12).len(), 12);
    assert_eq!(first("增速", 3), first("增速", 12)[..3]);
}

#[test]
fn a_number_is_found_where_it_begins_and_first_as_the_reader_writes_it() {
    let model = Model::new(Dataset::embedded());
    let known = all(&model);
    let keys = |text: &str, lang| -> Vec<&str> {
        let places = best(&known, &Search::new(text, lang), known.len());
        places
            .iter()
            .map(|place| known[*place].key.as_str())
            .collect()
    };
    assert!(keys("4813", Lang::Zh).contains(&"urban-income-2021"));
    assert!(!keys("8132", Lang::Zh).contains(&"urban-income-2021"));
    assert!(
        !keys("6", Lang::Zh).contains(&"budget-revenue-2021"),
        "23.6"
    );
    // 近5亿元 is nearly 500 million yuan.
    let place = |lang, key| keys("500", lang).iter().position(|known| *known == key);
    let spending = "education-investment-2017-2021";
    assert!(place(Lang::Zh, "gdp-2026") < place(Lang::Zh, spending));
    assert!(place(Lang::En, spending) < place(Lang::En, "gdp-2026"));
}
