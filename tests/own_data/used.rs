//! Uses every chart of a model as readers do, and says where that fails.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use xiongguan::charts::{Event, Session};
use xiongguan::dataset::Domain;
use xiongguan::model::Model;
use xiongguan::paint::svg::{self, About};
use xiongguan::picture::{Operation, Picture, UNITS};

/// A phone and a laptop.
const SIZES: [(f64, f64); 2] = [(320.0, 580.0), (1280.0, 720.0)];

/// The most states of one sort that are looked at: enough to meet every form of entry.
const MOST: usize = 1;

/// Uses every chart in both languages; what went wrong, by state.
pub fn use_every_chart(name: &str, model: &Rc<Model>, thorough: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let sizes = if thorough { &SIZES[..] } else { &SIZES[..1] };
    for state in states(model, thorough) {
        for lang in ["zh", "en"] {
            let state = format!("{state}&lang={lang}");
            for size in sizes {
                let used = catch_unwind(AssertUnwindSafe(|| use_chart(model, &state, *size)));
                let place = format!("{name}: {state} at {}x{}", size.0, size.1);
                match used {
                    Ok(found) => wrong.extend(found.map(|found| format!("{place}: {found}"))),
                    Err(_) => wrong.push(format!("{place}: panics")),
                }
            }
        }
    }
    wrong
}

fn states(model: &Model, thorough: bool) -> Vec<String> {
    let charts = ["trends", "pace", "trajectory", "chain", "figures"];
    let mut states: Vec<String> = charts.map(|chart| format!("chart={chart}")).into();
    if !thorough {
        states.extend(["index", "value"].map(|scale| format!("chart=trends&scale={scale}")));
        states.push("chart=trajectory&growth=9&price=2".to_owned());
        return states;
    }
    let own = ["", "&growth=9&price=2", "&guess=1,2,3,4,5"];
    for road in model.trajectories().iter().take(MOST) {
        let id = &road.indicator.id;
        states.extend(own.map(|own| format!("chart=trajectory&indicators={id}{own}")));
    }
    for trend in model.trends().iter().take(MOST) {
        states.push(format!("chart=trends&indicators={}", trend.indicator.id));
    }
    for pace in model.paces().iter().take(MOST) {
        states.push(format!("chart=pace&indicators={}", pace.indicator.id));
    }
    for chain in model.dataset().chains().iter().take(MOST) {
        states.push(format!("chart=chain&open={}", chain.id));
    }
    for indicator in model.dataset().indicators().iter().rev().take(2) {
        states.push(format!("chart=trends&indicators={}", indicator.id));
        states.push(format!("chart=trajectory&indicators={}", indicator.id));
    }
    for domain in Domain::ALL {
        states.push(format!("chart=trends&domain={}", domain.name()));
    }
    for scale in ["index", "value", "log"] {
        states.push(format!("chart=trends&scale={scale}"));
    }
    for sort in ["-value", "name", "role"] {
        states.push(format!("chart=figures&sort={sort}"));
    }
    states
}

fn use_chart(model: &Rc<Model>, state: &str, (width, height): (f64, f64)) -> Option<String> {
    let (mut session, _) = Session::new(Rc::clone(model), state);
    session.take(Event::Resize {
        width,
        height,
        like: (0.0, 0.0),
    });
    session.take(Event::Controls { open: true });
    session.take(Event::Controls { open: false });
    let picture = session.picture().into_owned();
    let (title, description) = (session.title(), session.describe());
    let mut said = vec![title.clone(), description.clone()];
    said.extend(words(&picture));
    for row in session.table().table.rows {
        let cells = [row.name, row.what, &row.value, &row.number, &row.interval];
        said.extend(cells.map(str::to_owned));
    }
    for target in picture.targets.iter().take(200) {
        let name = format!("{state}&focus={}", target.key);
        let answer = session.take(Event::Set { state: name });
        let lines = answer.tooltip.iter().flat_map(|shown| &shown.lines);
        said.extend(lines.map(|line| line.text.clone()));
    }
    for code in [
        "Home",
        "ArrowRight",
        "ArrowDown",
        "End",
        "Enter",
        "ArrowUp",
        "PageDown",
        "Escape",
        "KeyT",
    ] {
        session.take(Event::Key {
            code: code.to_owned(),
        });
    }
    let about = About {
        title: &title,
        description: &description,
        lang: "en",
    };
    let document = svg::document(&picture, &about);
    if roxmltree::Document::parse(&document).is_err() {
        return Some("is no well-formed document".to_owned());
    }
    if title.is_empty() || description.is_empty() {
        return Some("has no title or description".to_owned());
    }
    // A title and, if nothing else, why there is nothing else.
    if words(&picture).count() < 2 {
        return Some("is blank".to_owned());
    }
    let nonsense = ["NaN", "inf", "∞"];
    let odd = said.iter().find(|said| {
        nonsense
            .iter()
            .any(|odd| said.split(' ').any(|word| word == *odd))
    });
    odd.map(|odd| format!("says {odd:?}"))
        .or_else(|| far_out(&picture))
}

fn words(picture: &Picture) -> impl Iterator<Item = String> + '_ {
    picture
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::Text(span) => Some(span.text.clone()),
            _ => None,
        })
}

/// Words far beyond the picture's edge.
fn far_out(picture: &Picture) -> Option<String> {
    let beyond = |at: i32, length: u32| {
        let length = length.cast_signed() * UNITS;
        at < -length || at > 2 * length
    };
    picture
        .operations
        .iter()
        .find_map(|operation| match operation {
            Operation::Text(span)
                if beyond(span.at.0, picture.width) || beyond(span.at.1, picture.height) =>
            {
                Some(format!("writes {:?} at {:?}", span.text, span.at))
            }
            _ => None,
        })
}
