//! Chinese, on trends.

use super::{Chinese, bounded};
use crate::dataset::{Domain, Figure, Kind, Period, Reading, Report};
use crate::model::{Amount, Datum};
use crate::words::describe::Moved;
use crate::words::number::{grouped, trimmed};
use crate::words::phrases::ValuePhrases;
use crate::words::phrases::trends::{Bases, TrendsForm, TrendsPhrases};
use crate::words::{Comparing, TrendsTitle};

fn percent(moved: &Moved) -> String {
    let value = moved.index.value - 100.0;
    format!("{}%", grouped(value, moved.index.places.min(0)))
}

fn times(moved: &Moved) -> String {
    trimmed(moved.index.value / 100.0, 1)
}

/// A single change: "工业增加值五年增至3.5倍".
fn clause(moved: &Moved) -> String {
    let name = &moved.name;
    let index = grouped(moved.index.value, 0);
    let most = if moved.reading == Reading::AtMost {
        "以内"
    } else {
        ""
    };
    match (moved.index.value, moved.dated) {
        (value, true) if value >= 200.0 => format!("{name}五年增至{}倍", times(moved)),
        (value, false) if value >= 200.0 => format!("{name}增至期初的{}倍", times(moved)),
        (value, true) if value >= 100.0 => format!("{name}五年增长{}", percent(moved)),
        (value, false) if value >= 100.0 => format!("{name}较期初增长{}", percent(moved)),
        _ => format!("{name}降至期初的{index}%{most}"),
    }
}

impl TrendsPhrases for Chinese {
    fn trends_title(&self, title: &TrendsTitle) -> String {
        let others = match title.others.as_slice() {
            [] => None,
            [only] => Some(clause(only)),
            [most, .., least] => Some(format!(
                "{}项指标增长{}到{}",
                title.others.len(),
                percent(least),
                percent(most)
            )),
        };
        let fallen = title.fallen.last().map(clause);
        let mut said: Vec<String> = title.doubled.first().map(clause).into_iter().collect();
        said.extend(others);
        said.extend(fallen.filter(|_| said.len() < 2));
        let said = said.join("，");
        match title.theme {
            Some(theme) => format!("{}：{said}", self.theme(theme)),
            None if title.doubled.is_empty() && title.others.len() > 1 => format!("五年间{said}"),
            None => said,
        }
    }

    fn trends_compared(&self, pair: &Comparing) -> String {
        let so = format!("首尾之比为后者的{}", self.amount(pair.ratio));
        let points = pair
            .points
            .map(|points| format!("，增幅相差{}", self.amount(points)));
        format!(
            "{}，{}；{so}{}",
            clause(&pair.more),
            clause(&pair.less),
            points.unwrap_or_default()
        )
    }

    fn outcomes_title(&self, theme: Option<Domain>, outcomes: &[(String, String)]) -> String {
        let said: Vec<String> = outcomes
            .iter()
            .map(|(name, value)| format!("{name}{value}"))
            .collect();
        let said = said.join("，");
        match theme {
            Some(theme) => format!("{}：{said}", self.theme(theme)),
            None => said,
        }
    }

    fn trends_measure(
        &self,
        report: &Report,
        form: TrendsForm,
        bases: Bases,
        brief: bool,
    ) -> String {
        let (start, end) = (report.start, report.end);
        let base = match bases {
            Bases::Printed => format!("{start}年=100"),
            Bases::Mixed => format!("{start}年或期初=100"),
            Bases::NotPrinted => "期初=100".to_owned(),
        };
        match (form, brief) {
            (TrendsForm::Log, true) => format!("指数，{base}，对数刻度"),
            (TrendsForm::Log, false) => {
                format!("{end}年指数，{base}；对数刻度，同一图内坡度相同即增幅相同")
            }
            (TrendsForm::Even, true) => format!("指数，{base}，等距刻度"),
            (TrendsForm::Even, false) => {
                format!("{end}年指数，{base}；等距刻度，高低即百分点")
            }
            (TrendsForm::Values, true) => format!("期初至{end}年，各按自己的单位，从零起"),
            (TrendsForm::Values, false) => {
                format!("各按自己的单位，从期初水平到{end}年；每行自有刻度，从零起")
            }
            (TrendsForm::Outcomes, true) => format!("{end}年水平或五年合计；期初未报告"),
            (TrendsForm::Outcomes, false) => {
                format!("{end}年水平或五年合计，按报告原有措辞；期初水平未报告")
            }
        }
    }

    fn enlarged_panel(&self, count: usize) -> String {
        format!("放大{count}项")
    }

    fn whole_panel(&self) -> &'static str {
        "全部范围"
    }

    fn shaded_band(&self) -> &'static str {
        "浅色一段另图放大"
    }

    fn trends_note(&self, years_between: &str, bases: Bases, brief: bool) -> String {
        match (bases, brief) {
            (Bases::Printed, true) => "细楔为推算，非逐年数据；价格口径不同，勿相减".to_owned(),
            (Bases::Printed, false) => {
                format!("细楔为推算，非逐年数据：{years_between}；价格口径不同，增幅勿相减")
            }
            (Bases::NotPrinted, true) => "期初年份未报告，坡度不表示快慢".to_owned(),
            (Bases::Mixed, true) => "细楔非逐年数据；淡出者期初年份未报告；增幅勿相减".to_owned(),
            (Bases::NotPrinted, false) => {
                "淡出的一端：期初年份未报告，坡度不表示快慢，也不是逐年数据".to_owned()
            }
            (Bases::Mixed, false) => format!(
                "细楔为推算，非逐年数据：{years_between}；淡出者期初年份未报告，坡度不表示快慢；价格口径不同，增幅勿相减"
            ),
        }
    }

    fn outcomes_note(&self) -> &'static str {
        "圆点为报告所印；开口记号为“超过”“以内”，淡边点为“近”"
    }

    fn level_not_reported(&self) -> &'static str {
        "水平未报告"
    }

    fn counted_from(&self, start: Datum<'_>) -> String {
        format!("期初{}", self.worded(start))
    }

    fn undated_start(&self) -> &'static str {
        "期初"
    }

    fn trend_growth(&self, figure: &Figure) -> String {
        let said = self.amount(Amount::printed(figure));
        match (figure.kind, figure.period) {
            (Kind::TotalGrowth, Period::Since(_)) => format!("较期初+{said}"),
            (Kind::TotalDecline, _) => format!("较期初降{}", bounded(figure, &said)),
            _ => self.growth(figure),
        }
    }

    fn index_digits(&self, index: Amount, reading: Reading) -> String {
        let digits = self.digits(index);
        match reading {
            Reading::AtMost => format!("≤{digits}"),
            Reading::AtLeast => format!("≥{digits}"),
            Reading::Value | Reading::Supposed => digits,
        }
    }

    fn index_said(&self, digits: &str) -> String {
        format!("指数{digits}")
    }

    fn levels_heading(&self, count: usize) -> String {
        format!("{count}项有首尾水平")
    }

    fn no_levels_heading(&self, count: usize) -> String {
        format!("{count}项水平未报告，只有增幅")
    }

    fn theme(&self, domain: Domain) -> &'static str {
        match domain {
            Domain::Economy => "综合实力",
            Domain::Industry => "产业升级",
            Domain::Urban => "城乡建设",
            Domain::Reform => "改革开放",
            Domain::Environment => "生态环境",
            Domain::Livelihood => "民生福祉",
            Domain::Government => "政府自身",
        }
    }

    fn theme_holds(&self, trends: usize, outcomes: usize) -> String {
        format!("按下展开：有始末的{trends}项，其他成果{outcomes}项")
    }

    fn outcomes_heading(&self, count: usize) -> String {
        format!("另有{count}项成果没有期初")
    }

    fn themes_counted(&self, counts: &[(Domain, usize)]) -> String {
        let counts = counts.iter();
        let said: Vec<String> = counts
            .map(|(theme, count)| format!("{}{count}项", self.theme(*theme)))
            .collect();
        format!("没有期初的成果：{}", said.join("、"))
    }

    fn another(&self, count: usize) -> String {
        format!("另{count}项")
    }

    fn another_in_table(&self, count: usize) -> String {
        format!("另{count}项见数据表")
    }

    fn trends_controls(&self) -> &'static str {
        "选指标、换刻度"
    }

    fn scale_label(&self) -> &'static str {
        "刻度"
    }

    fn scale_choice(&self, form: TrendsForm) -> &'static str {
        match form {
            TrendsForm::Log => "对数指数",
            TrendsForm::Even => "等距指数",
            TrendsForm::Values | TrendsForm::Outcomes => "各自单位",
        }
    }

    fn theme_label(&self) -> &'static str {
        "主题"
    }

    fn all_choice(&self) -> &'static str {
        "全部"
    }

    fn picks_label(&self) -> &'static str {
        "比较的指标"
    }
}
