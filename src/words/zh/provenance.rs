//! Chinese, of where a value comes from.

use super::Chinese;
use crate::dataset::{Period, Reading};
use crate::words::MarkKind;
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::figures::FiguresPhrases;
use crate::words::phrases::provenance::{Beyond, ComesTo, Lies, ProvenancePhrases, Read};

impl ProvenancePhrases for Chinese {
    fn place(&self, paragraph: u16, section: &str) -> String {
        // The heading's own words, without its number.
        let numbered = |number: &str| number.chars().all(|it| "一二三四五六七八九十".contains(it));
        let heading = section.split_once('、');
        let heading = heading.filter(|(number, _)| numbered(number));
        match heading.map_or(section, |(_, words)| words) {
            "" => format!("第{paragraph}段"),
            heading => format!("第{paragraph}段，“{heading}”"),
        }
    }

    fn asked_about(&self, name: &str, what: &str, period: Period) -> String {
        self.named(name, what, period)
    }

    fn input_label(&self, name: &str, what: &str, period: Period, mark: MarkKind) -> String {
        let named = self.named(name, what, period);
        match mark {
            MarkKind::Floor | MarkKind::Target | MarkKind::Ceiling => format!("{named}目标"),
            _ => format!("{named}，{}", self.short_kind(mark)),
        }
    }

    fn set_by_reader(&self, id: &str) -> &'static str {
        match id {
            "growth" => "年增速，由你设定",
            "price" => "物价年涨幅，由你设定",
            _ => "",
        }
    }

    fn bounded(&self, reading: Reading, said: &str) -> String {
        match reading {
            Reading::AtLeast => format!("至少{said}"),
            Reading::AtMost => format!("至多{said}"),
            Reading::Value | Reading::Supposed => said.to_owned(),
        }
    }

    fn read_as(&self, word: &str, read: &Read) -> String {
        match read {
            Read::Floor(amount) => format!("“{word}”是下限：记作{amount}及以上，不是一个点"),
            Read::Ceiling(amount) => format!("“{word}”是上限：记作{amount}及以下，不是一个点"),
            Read::Among(rank) => format!("“{word}”是上限：记作{rank}，名次未印出"),
            Read::Between(low, high) => {
                format!("“{word}”没有印出幅度：记作{low}至{high}")
            }
            Read::Foreseen => format!("“{word}”：当年尚未结束，不是最后的数"),
        }
    }

    fn comes_to(&self, change: &ComesTo) -> String {
        match change {
            ComesTo::Times(more, times) => format!("增长{more}，即原来的{times}"),
            ComesTo::Grown(times, more) => format!("起点的{times}，即增长{more}"),
            ComesTo::Left(fall, left) => format!("下降{fall}，剩下{left}"),
        }
    }

    fn lies(&self, lies: &Lies, beyond: Option<Beyond>) -> String {
        let said = match lies {
            Lies::Exactly => "用到的数都没有舍入".to_owned(),
            Lies::Between(low, high) => format!("按印出的位数，落在{low}与{high}之间"),
            Lies::From(low) => return format!("按印出的措辞，不低于{low}"),
            Lies::UpTo(high) => return format!("按印出的措辞，不高于{high}"),
        };
        match beyond {
            None => said,
            Some(Beyond::Higher) => format!("{said}；所据是下限，真值只会更高"),
            Some(Beyond::Lower) => format!("{said}；所据是下限，真值只会更低"),
            Some(Beyond::Supposed) => format!("若假设成立，{said}"),
        }
    }

    fn begun(&self, said: String) -> String {
        said
    }
}
