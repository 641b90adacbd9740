//! A drawing as data: what plotters was asked to draw, what can be pointed at, how wide words
//! are. Knows no page and no chart. Start with [`Picture`].
//!
//! Lengths in a picture are eighths of a CSS pixel, so that plotters' whole numbers are fine
//! enough; everything else here is in CSS pixels and says so.

mod between;
mod host_colours;
mod operation;
mod packing;
mod palette;
mod recorder;
mod scaled;
mod target;
pub mod text;

pub use between::Way;
pub use host_colours::HostColours;
pub use operation::{Align, Color, Operation, Place, TextSpan};
pub use packing::LaidOut;
pub use palette::{Palette, Scheme};
pub use recorder::Recorder;
pub use scaled::fits;
pub use target::{Bounds, Plane, Pull, Shape, Target, length};

/// The number an object's name stands for: the same name, the same number, in every picture.
pub fn object(name: &str) -> u32 {
    name.bytes().fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// How many units of a picture make a CSS pixel.
pub const UNITS: i32 = 8;

/// One drawing, ready to be replayed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// What is drawn, from the back to the front.
    pub operations: Vec<Operation>,
    /// The object each operation belongs to, as [`object`] names it.
    pub objects: Vec<u32>,
    /// What can be pointed at.
    pub targets: Vec<Target>,
    /// What can be taken hold of.
    pub pull: Option<Pull>,
}

impl Picture {
    /// An empty drawing of so many CSS pixels.
    pub fn new(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..Self::default()
        }
    }

    /// The same drawing without what belongs to an object, as [`object`] names it.
    #[must_use]
    pub fn without(mut self, object: u32) -> Self {
        let objects = std::mem::take(&mut self.objects);
        let operations = objects.into_iter().zip(self.operations);
        (self.objects, self.operations) = operations.filter(|(of, _)| *of != object).unzip();
        self
    }

    /// The target at a place (CSS pixels), or the nearest one within `reach` of it. Points go
    /// before areas, because an area can be reached elsewhere.
    pub fn hit(&self, x: f64, y: f64, reach: f64) -> Option<&Target> {
        self.targets
            .iter()
            .filter_map(|target| {
                let distance = target.shape.distance(x, y);
                let rank = u8::from(!target.shape.is_point());
                (distance <= reach).then_some(((rank, distance), target))
            })
            .min_by(|((rank, near), _), ((other, far), _)| {
                rank.cmp(other).then(near.total_cmp(far))
            })
            .map(|(_, target)| target)
    }

    /// The target of that key.
    pub fn target(&self, key: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.key == key)
    }
}
