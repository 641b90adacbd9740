//! The talk on a wall, as its presenter and the hall have it.

mod auto;
mod beginning;
mod blank;
mod keyboard;
mod levels;
mod pointer;
mod voice;
mod whole;

use serde_json::{Value, json};

use crate::browser::{Page, Screen};

/// The projectors of a hall: an old one and one of today.
const WALLS: [Screen; 2] = [Screen::of(1024, 768), Screen::of(1920, 1080)];

/// What a screen reader was last told.
const SPOKEN: &str = "document.querySelector('[aria-live]').textContent";

/// Opens the talk where nothing moves between steps.
async fn open(screen: Screen, hash: &str) -> Page {
    let page = Page::open_on(screen, &format!("present.html{hash}")).await;
    let still = json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]});
    page.tell("Emulation.setEmulatedMedia", still).await;
    until_there(&page).await;
    page
}

/// Waits until the wall stands.
async fn until_there(page: &Page) {
    page.until(&format!(
        "document.querySelector('.wall canvas')?.height === innerHeight && {SPOKEN}"
    ))
    .await;
}

/// How many steps the talk has.
async fn count(page: &Page) -> usize {
    let count = page
        .run(&format!("return Number({SPOKEN}.match(/共(\\d+)步/)[1]);"))
        .await;
    let count = count.as_u64().expect("a number");
    usize::try_from(count).expect("a talk of some steps")
}

/// Waits until the talk is at a step: in the address, and as it is said.
async fn until_step(page: &Page, step: usize) {
    let address = format!("/^#step={step}(&|$)/.test(location.hash)");
    let said = format!("{SPOKEN}.includes('第{step}步，')");
    page.until(&format!("{address} && {said}")).await;
}

/// The picture on the wall as one number, once it is painted.
async fn pixels(page: &Page) -> Value {
    page.run(&format!(
        "await observed.nextFrame();
         await observed.nextFrame();
         const pixels = ({PIXELS})(document.querySelector('.wall canvas'));
         return pixels.reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) >>> 0, 7);"
    ))
    .await
}

/// The pixels of a canvas, read from a copy: reading from itself changes how it is painted.
const PIXELS: &str = "(canvas) => {
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    return new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer);
  }";

/// A key that goes down some times within one task, with more said of it: `isComposing: true`.
async fn keys_at_once(page: &Page, code: &str, times: usize, more: &str) {
    page.run(&format!(
        "for (let time = 0; time < {times}; time++) {{
           const event = {{ code: '{code}', key: '{code}', bubbles: true, cancelable: true, {more} }};
           document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
         }}"
    ))
    .await;
}

/// Where in the window a value lies that answers to a pointer, found by passing over the wall.
async fn place_of_value(page: &Page) -> (f64, f64) {
    let place = page
        .run(
            "const wall = document.querySelector('.wall');
             for (let y = 0.15 * innerHeight; y < 0.85 * innerHeight; y += 8) {
               for (let x = 0; x < innerWidth; x += 8) {
                 wall.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
                 if (wall.matches('.pointing')) {
                   wall.dispatchEvent(new PointerEvent('pointerleave'));
                   return [x + 4, y + 4];
                 }
               }
             }",
        )
        .await;
    let number = |index: usize| place[index].as_f64().expect("a value is found");
    (number(0), number(1))
}

async fn nothing_complains(page: &Page) {
    assert_eq!(page.complaints().await, [] as [String; 0]);
}
