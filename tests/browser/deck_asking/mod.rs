//! The deck when somebody in the hall asks, and for the one who speaks.

mod finding;
mod one_file;
mod printing;
mod speaking;
mod two_windows;

use crate::browser::{Page, Screen};

/// Where in the talk the wall is, without language and colours.
const PLACE: &str = "location.hash.slice(1).replace(/&(lang|theme)=[^&]*/g, '')";
/// What can be chosen in the finder, a row a line.
const ROWS: &str = "[...document.querySelectorAll('.asking:not([hidden]) [role=option]')].map((row) => row.innerText.replace(/\\s+/g, ' ')).join('\\n')";

/// Opens the talk and waits until it stands.
async fn open(screen: Screen, hash: &str) -> Page {
    let page = Page::open_on(screen, &format!("present.html{hash}")).await;
    until_there(&page).await;
    page
}

/// Waits until the wall stands and can be asked.
async fn until_there(page: &Page) {
    page.until("document.querySelector('.wall canvas')?.height === innerHeight && document.querySelector('.asking')")
        .await;
}

/// Waits until the wall shows that, given as a state string.
async fn until_at(page: &Page, place: &str) {
    page.until(&format!("{PLACE} === '{place}'")).await;
}
