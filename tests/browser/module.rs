//! The compiled module alone, called as no page of ours would call it.

use serde_json::json;

use crate::browser::Page;

/// Opens a page of no scripts and starts the module there; `Chart` and `tried` are then known to what follows.
async fn alone(body: &str) -> serde_json::Value {
    let page = Page::open("integrity.json").await;
    page.run(&format!("{START}{body}")).await
}

/// `tried` says "answered", or "refused" with a word of why; a panic is neither.
const START: &str = "
    const names = Object.keys(JSON.parse(document.body.innerText));
    const named = (pattern) => `/${names.find((name) => pattern.test(name))}`;
    const { default: init, Chart } = await import(named(/^assets\\/core\\.[0-9a-f]+\\.js$/));
    const early = await init({ module_or_path: named(/^assets\\/core_bg\\.[0-9a-f]+\\.wasm$/) });
    for (const part of [/^assets\\/core_paint\\.[0-9a-f]+\\.wasm$/, /^assets\\/core_chart\\.[0-9a-f]+\\.wasm$/, /^assets\\/core_late\\.[0-9a-f]+\\.wasm$/]) {
        await WebAssembly.instantiateStreaming(fetch(named(part)), { early });
    }
    const tried = (action) => {
        try {
            action();
            return 'answered';
        } catch (error) {
            return error instanceof WebAssembly.RuntimeError ? `panicked: ${error}` : 'refused';
        }
    };";

#[tokio::test]
async fn events_that_are_none_are_refused_or_answered_and_the_chart_lives_on() {
    let outcome = alone(
        "const chart = new Chart('chart=trends');
         chart.send({ type: 'resize', width: 640, height: 400 });
         const events = [
             undefined, null, 0, NaN, '', 'resize', [], [1], {}, () => 1, Symbol.iterator, new Map([['type', 'leave']]),
             { type: 1 }, { type: null }, { type: '__proto__' }, { type: 'resize' }, { type: 'resize', width: 'a', height: [] },
             { type: 'point' }, { type: 'point', x: {}, y: 1, on: 'no' }, { type: 'press', x: null, y: null },
             { type: 'key' }, { type: 'key', name: 5 }, { type: 'set' }, { type: 'set', text: {} }, { type: 'language', name: 7 },
             { type: 'scheme', on: 'yes' }, { type: 'point', x: NaN, y: -Infinity, on: false },
             { type: 'press', x: 1e308, y: -1e308, on: true }, { type: 'key', name: 'x'.repeat(100000) },
             { type: 'language', name: '\\ud800' }, { type: 'leave', more: 1 }, { type: 'blur' },
         ];
         const outcomes = events.map((event) => tried(() => chart.send(event)));
         const after = chart.send({ type: 'resize', width: 641, height: 400 });
         return [outcomes.filter((outcome) => outcome.startsWith('panicked')), outcomes[0], outcomes.at(-1), after.picture];",
    )
    .await;
    assert_eq!(outcome, json!([[], "refused", "answered", true]));
}

#[tokio::test]
async fn states_from_anybody_do_no_harm() {
    let outcome = alone(
        "const states = [
             '', '&', '=', '#', 'chart', 'chart=', 'chart=\\u0000\\u0007\\u202e', 'chart=__proto__', 'chart=constructor',
             'indicators=' + 'gdp,'.repeat(25000), 'indicators=toString,__proto__', '%', '%zz', 'focus=%ff%fe', 'lang=\\ud800',
             'x'.repeat(100000), 'focus=' + '%00'.repeat(30000), 'chart=trends&chart=chain', 'theme=hasOwnProperty',
         ];
         return states.map((state) => {
             let answer;
             const outcome = tried(() => {
                 const chart = new Chart(state);
                 answer = chart.send({ type: 'resize', width: 640, height: 400 });
                 chart.send({ type: 'set', text: state });
                 chart.title();
                 chart.describe();
                 chart.free();
             });
             return [outcome, answer?.picture, answer?.warnings.every((warning) => warning.length < 200), state.slice(0, 30)];
         }).filter(([outcome, picture, short]) => outcome !== 'answered' || !picture || !short);",
    )
    .await;
    assert_eq!(outcome, json!([]));
}

#[tokio::test]
async fn every_size_is_drawn_from_nothing_to_a_wall() {
    let outcome = alone(
        "const wrong = [];
         for (const name of ['trends', 'trajectory', 'chain']) {
             for (const [width, height] of [[0, 0], [0, 400], [1, 1], [40, 30], [280, 200], [280, 4000], [3840, 2160], [-5, NaN], [Infinity, 10]]) {
                 const chart = new Chart(`chart=${name}`);
                 const canvas = document.createElement('canvas');
                 canvas.width = Math.min(Math.max(width, 0), 3840) || 0;
                 canvas.height = Math.max(height, 0) || 0;
                 const outcome = tried(() => {
                     chart.send({ type: 'resize', width, height });
                     chart.paint(canvas, 1);
                     chart.paintOverlay(canvas, 1);
                     chart.send({ type: 'key', name: 'ArrowRight' });
                     chart.paintOverlay(canvas, 1);
                 });
                 if (outcome !== 'answered') wrong.push([name, width, height, outcome]);
             }
         }
         return wrong;",
    )
    .await;
    assert_eq!(outcome, json!([]));
}
