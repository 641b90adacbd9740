//! The default views laid out beforehand, for the live charts of articles to begin with.

use anyhow::{Context, Result, bail};
use xiongguan::charts;
use xiongguan::model::Model;
use xiongguan::picture::{LaidOut, Palette, Scheme};
use xiongguan::view::State;
use xiongguan::words::Lang;

use super::Files;
use super::pictures::{self, COLUMN, Form, NARROW, WIDE};
use crate::cli::still::Size;

/// `assets/pictures/NAME.LANG.bin`, `NAME.LANG.narrow.bin` and `NAME.LANG.wide.bin` for every chart by name.
pub fn files(model: &Model) -> Result<Files> {
    let mut files = Files::new();
    for (name, chart) in pictures::charts(model) {
        for lang in [Lang::Zh, Lang::En] {
            for Form { ending, size } in [COLUMN, NARROW, WIDE] {
                let path = format!("assets/pictures/{name}.{}{ending}.bin", lang.tag());
                let state = State {
                    lang,
                    ..chart.clone()
                };
                let bytes =
                    lay_out(model, &state, size).with_context(|| format!("laying out {path}"))?;
                files.insert(path, bytes);
            }
        }
    }
    Ok(files)
}

/// A chart as bytes, proved to be the same drawing in the colours of every scheme.
fn lay_out(model: &Model, state: &State, size: Size) -> Result<Vec<u8>> {
    let draw = |scheme| {
        let mut picture = charts::draw(model, state, (size.width, size.height), scheme);
        picture.objects.clear();
        picture.targets.clear();
        picture.pull = None;
        LaidOut {
            title: charts::title(model, state),
            description: charts::describe(model, state),
            picture,
        }
    };
    let Some(bytes) = draw(Scheme::Light).pack(&Palette::LIGHT) else {
        bail!("found a colour that is not of the palette");
    };
    for scheme in [Scheme::Light, Scheme::Dark, Scheme::Contrast] {
        if LaidOut::unpack(&bytes, &Palette::of(scheme)) != Some(draw(scheme)) {
            bail!("the picture does not unpack to what is drawn in the scheme {scheme:?}");
        }
    }
    Ok(bytes)
}
