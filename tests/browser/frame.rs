//! One chart alone in a frame of somebody else's page.

use serde_json::json;

use crate::browser::{Page, Screen};

/// Opens a page of the site's own server with a frame in it and listens to what that posts.
async fn framed(width: u32, hash: &str, attributes: &str) -> Page {
    let page = Page::open_on(Screen::of(1280, 900), "embed.html").await;
    page.run(&format!(
        "window.posted = [];
         addEventListener('message', ({{ data, source }}) => source === frames[0] && posted.push(data));
         window.frame = document.createElement('iframe');
         frame.title = 'x'; frame.width = {width}; frame.height = 460; frame.style.border = 0;
         for (const attribute of {attributes:?}.split(' ').filter(Boolean)) {{
             const [name, value] = attribute.split('=');
             frame.setAttribute(name, value ?? '');
         }}
         frame.src = '/embed.html{hash}';
         document.body.replaceChildren(frame);
         window.inside = () => frame.contentDocument.querySelector('xiongguan-chart');
         window.settled = async () => {{ for (let count = 0; count < 5; count += 1) await observed.nextFrame(); }};"
    ))
    .await;
    page.until("posted.length > 0").await;
    page
}

#[tokio::test]
async fn a_frame_tells_its_height_in_three_forms_and_whenever_it_changes() {
    for (width, height) in [(280, 596), (360, 596), (640, 436), (1200, 786)] {
        let page = framed(width, "#chart=chain", "").await;
        page.until("inside()?.describe().length > 0").await;
        let posted = page.run("await settled(); return posted.slice(-3);").await;
        assert_eq!(
            posted[0],
            json!({"type": "xiongguan:height", "height": height})
        );
        assert_eq!(
            posted[1],
            json!({"sentinel": "amp", "type": "embed-size", "height": height})
        );
        let third = posted[2].as_str().expect("a text");
        let third: serde_json::Value = serde_json::from_str(third).expect("JSON");
        assert_eq!(third["context"], "iframe.resize");
        assert_eq!(third["height"], height);
        assert!(
            third["src"]
                .as_str()
                .expect("an address")
                .contains("/embed.html#chart=chain")
        );
        // Whether the page around heeds it or not, the frame is filled and nothing is cut off.
        for heeded in [false, true] {
            let room = page
                .run(&format!(
                    "if ({heeded}) frame.height = {height};
                     await settled();
                     const {{ scrollHeight, scrollWidth, clientHeight, clientWidth }} = frames[0].document.documentElement;
                     const chart = inside().shadowRoot.querySelector('.picture').getBoundingClientRect();
                     const foot = frames[0].document.querySelector('.foot').getBoundingClientRect();
                     return [scrollHeight - clientHeight, scrollWidth - clientWidth, Math.round(clientHeight - chart.height - foot.height), Math.round(chart.width)];"
                ))
                .await;
            assert_eq!(room, json!([0, 0, 0, width]), "{width}, heeded: {heeded}");
        }
        let more = page.run("return posted.length;").await;
        page.run("frame.width = 600; await settled();").await;
        page.until(&format!("posted.length > {more}")).await;
        assert_eq!(page.complaints().await, [] as [String; 0]);
    }
}

#[tokio::test]
async fn opened_controls_ask_for_more_height_and_get_it() {
    let page = framed(640, "#chart=trajectory&indicators=gdp", "").await;
    page.until("inside()?.describe().length > 0").await;
    page.run("inside().shadowRoot.querySelector('.chart').focus();")
        .await;
    page.run(
        "const chart = inside();
         await chart.toSVG();
         const { prototype } = frames[0].customElements.get('xiongguan-chart');
         chart.state = { chart: 'trajectory', indicators: 'gdp', focus: 'controls' };
         chart.shadowRoot.querySelector('.chart').focus();
         return Boolean(prototype);",
    )
    .await;
    page.press("Enter").await;
    page.press("Enter").await;
    page.until("posted.some((data) => data?.height > 500)")
        .await;
    let cut = page
        .run("frame.height = Math.max(...posted.map((data) => data?.height ?? 0)); await settled();
              const { scrollHeight, clientHeight } = frames[0].document.documentElement; return scrollHeight - clientHeight;")
        .await;
    assert_eq!(cut, 0);
}

#[tokio::test]
async fn nothing_jumps_while_a_frame_comes_together() {
    for screen in [Screen::of(1200, 786), Screen::of(360, 596)] {
        let page = Page::open_on(screen, "embed.html#chart=trajectory").await;
        page.until("observed.ready.length > 0").await;
        let jumps = page.run("return observed.shifts;").await;
        assert_eq!(jumps, json!([]), "at {}", screen.width);
    }
}

#[tokio::test]
async fn a_closed_off_frame_works_and_breaks_no_policy() {
    let page = framed(
        640,
        "#chart=trajectory&indicators=gdp&focus=controls",
        "sandbox=allow-scripts",
    )
    .await;
    page.run("await settled(); frame.focus();").await;
    // It cannot be looked into; that it asks for more room tells that its keys open the controls.
    page.press("Tab").await;
    page.press("Enter").await;
    page.until("posted.some((data) => data?.height > 500)")
        .await;
    assert_eq!(page.complaints().await, [] as [String; 0]);
}

#[tokio::test]
async fn only_the_page_around_sets_a_state_and_only_in_one_form() {
    let page = framed(640, "#chart=trends", "").await;
    page.until("inside()?.describe().length > 0").await;
    let seen = page
        .run(
            "const other = document.createElement('iframe');
             document.body.append(other);
             const from = (source, data) => source.eval('(target, data) => target.postMessage(data, \"*\")');
             // A message from another window than the one around, a form that is none, and things that are no states.
             const wrong = [null, 1, 'xiongguan:state', [], { type: 'xiongguan:other', state: { chart: 'pace' } }, { type: 'xiongguan:state' },
                 { type: 'xiongguan:state', state: null }, { type: 'xiongguan:state', state: [1] }, { type: 'xiongguan:state', state: 5 },
                 { type: ['xiongguan:state'], state: { chart: 'pace' } }];
             for (const data of wrong) frames[0].postMessage(data, '*');
             frames[0].dispatchEvent(new MessageEvent('message', { data: { type: 'xiongguan:state', state: { chart: 'pace' } }, source: other.contentWindow }));
             await settled();
             const kept = inside().state.chart;
             frames[0].postMessage({ type: 'xiongguan:state', state: { chart: 'trajectory', indicators: 'gdp', lang: 'en', evil: '<img src=x onerror=alert(1)>' } }, '*');
             await observed.until(() => inside().describe().includes('billion yuan'));
             const { documentElement } = frames[0].document;
             const shown = [inside().state, documentElement.lang];
             frames[0].postMessage({ type: 'xiongguan:state', state: 'chart=chain' }, '*');
             await observed.until(() => inside().state.chart === 'chain');
             frames[0].location.hash = '#chart=pace&theme=dark';
             await observed.until(() => inside().state.chart === 'pace');
             return [kept, ...shown, inside().state, documentElement.dataset.theme, frames[0].document.images.length];",
        )
        .await;
    assert_eq!(
        seen,
        json!([
            "trends", {"chart": "trajectory", "indicators": "gdp", "lang": "en"}, "en",
            {"chart": "pace", "theme": "dark"}, "dark", 0
        ])
    );
}

#[tokio::test]
async fn a_frame_is_light_unless_it_is_told_otherwise() {
    let page = Page::open_on(Screen::of(640, 460), "embed.html#chart=trends").await;
    let preference = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    page.tell("Emulation.setEmulatedMedia", preference).await;
    page.until_ready(1).await;
    let paper = "getComputedStyle(document.body).backgroundColor";
    let light = page
        .run(&format!("await observed.nextFrame(); return {paper};"))
        .await;
    assert_eq!(light, "rgb(251, 250, 247)");
    for (theme, paper_then) in [
        ("auto", "rgb(18, 22, 28)"),
        ("light", "rgb(251, 250, 247)"),
        ("dark", "rgb(18, 22, 28)"),
    ] {
        page.run(&format!("location.hash = '#chart=trends&theme={theme}';"))
            .await;
        page.until(&format!("{paper} === '{paper_then}'")).await;
    }
}
