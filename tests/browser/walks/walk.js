// Runs in every page that is walked on: finds what a reader could do next, and says where the page has come to.
{
  const walk = {};
  window.walk = walk;
  // What a system does with it is not the page's.
  window.print = () => {};

  const charts = () => [...document.querySelectorAll("xiongguan-chart")];
  const own = (selector) => [...document.querySelectorAll(selector)];
  const inCharts = (selector) => charts().flatMap((chart) => [...chart.shadowRoot.querySelectorAll(selector)]);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
  const inquire = (chart, ask) => customElements.get("xiongguan-chart").inquire(chart, ask);

  const WORDS = ["gdp", "财政", "czsr", "nong", "income", "钢", "核", "new energy", "bggs", "2026", "qwertz", "光伏", "ms", "%", "rural"];
  const SCREENS = [[320, 640], [360, 740], [768, 1024], [1280, 800], [1920, 1080]];
  const KEYS = ["Tab", "Tab", "Tab", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Enter", "Enter", "Space", "Escape", "KeyT", "Slash", "?", "Home", "End", "PageUp", "PageDown"];

  // The last in the path of shadow roots that lies at a place.
  const hit = ([x, y]) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y) && found.shadowRoot.elementFromPoint(x, y) !== found) {
      found = found.shadowRoot.elementFromPoint(x, y);
    }
    return found;
  };
  // Brings it into sight; where it can be clicked, if anywhere.
  const reach = (element, along = 0.5) => {
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    for (const block of ["", "center"]) {
      if (block) {
        element.scrollIntoView({ block, behavior: "instant" });
      }
      const box = element.getClientRects()[0];
      const place = box && [box.left + box.width * along, box.top + box.height / 2];
      const found = place && hit(place);
      if (found && element.contains(found)) {
        return place;
      }
    }
    return undefined;
  };

  // A place on a chart that answers for something, found as a hand would, by passing over it.
  const target = async (chart, seed) => {
    chart.scrollIntoView({ block: "center", behavior: "instant" });
    const box = chart.shadowRoot.querySelector(".overlay").getBoundingClientRect();
    const top = Math.max(0, -box.top);
    const height = Math.min(box.height, innerHeight - box.top) - top;
    let state = seed;
    const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
    return inquire(chart, (living) => {
      let place;
      for (let tries = 0; tries < 60 && !place; tries += 1) {
        const [x, y] = [next() * box.width, top + next() * height];
        if (living.send({ type: "point", x, y, on: false }).pointing && hit([box.left + x, box.top + y])?.matches(".overlay")) {
          place = [box.left + x, box.top + y];
        }
      }
      living.send({ type: "leave" });
      return place;
    });
  };

  const say = (element) => {
    const { id, className, ariaLabel, innerText, hash, dataset } = element;
    const named = id || (typeof className === "string" && className) || element.localName;
    const host = element.getRootNode().host?.getAttribute("chart") ?? element.closest("section")?.id ?? "";
    return `${host} ${element.localName}.${named} “${(dataset.ask ?? (hash || ariaLabel || innerText.trim())).slice(0, 40)}”`;
  };
  const click = (element, more) => {
    const along = element.type === "range" ? 0.05 + (0.9 * (more % 97)) / 96 : 0.5;
    const place = reach(element, along);
    return place && { click: place, what: `click ${say(element)}` };
  };
  const type = (element, more) => {
    const place = reach(element);
    const text = element.type === "number" ? String((more % 40) - 15) : WORDS[more % WORDS.length];
    return place && { click: place, write: text, select: true, what: `type ${text} into ${say(element)}` };
  };
  const choose = (element, more) => {
    const option = element.options[more % element.options.length];
    element.value = option.value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return { what: `choose ${option.value} in ${say(element)}` };
  };
  const drawn = () => charts().filter((chart) => chart.state.chart !== "figures" && chart.shadowRoot.querySelector(".overlay"));
  const onData = async (chart, more) => {
    const place = await target(chart, more);
    return place && { click: place, what: `click on ${chart.getAttribute("chart")} at ${place.map(Math.round)}` };
  };
  const pull = async (chart, more) => {
    const from = more % 2 ? await target(chart, more) : await inside(chart, more);
    const to = from && (await inside(chart, more + 1));
    return to && { pull: [from, to], what: `pull on ${chart.getAttribute("chart")} from ${from.map(Math.round)} to ${to.map(Math.round)}` };
  };
  const inside = (chart, more) => {
    chart.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = chart.shadowRoot.querySelector(".overlay").getBoundingClientRect();
    const place = [left + (width * (more % 89)) / 88, Math.min(innerHeight - 2, Math.max(2, top + (height * (more % 83)) / 82))];
    return hit(place)?.matches(".overlay") ? place : undefined;
  };
  const goBack = (_, more) => {
    const { currentEntry } = navigation;
    const step = more % 3 ? -1 : 1;
    // Not out of this document.
    if (!navigation.entries()[currentEntry.index + step]?.sameDocument) {
      return undefined;
    }
    history.go(step);
    return { what: step < 0 ? "back" : "forward", popped: true };
  };

  // What there is to do: how often it is done, to what, and how.
  const KINDS = [
    [6, () => own(".question .links a:not(.site-only), .question .links button"), click],
    [3, () => own(".three a"), click],
    [1, () => own(".wordmark, details.key summary"), click],
    [5, () => own(".question button[data-does]"), click],
    [2, () => own("[data-language]"), click],
    [1, () => own(".theme"), click],
    [7, drawn, onData],
    [3, drawn, pull],
    [8, () => inCharts(".controls button:not(.close), .controls input[type=range]"), click],
    [1, () => inCharts(".controls .close"), click],
    [2, () => inCharts(".controls input[type=number], .controls input[type=search], .figures input"), type],
    [3, () => inCharts(".figures select"), choose],
    [3, () => inCharts(".figures .tools button, .figures thead button"), click],
    [4, () => inCharts(".figures tbody button"), click],
    [5, () => inCharts(".tooltip.pinned:not([hidden]) .steps button"), click],
    [7, () => own("dialog.provenance[open] button:not(.close), dialog.provenance[open] summary"), click],
    [2, () => own("dialog[open] .close, #embed-close"), click],
    [4, () => own("dialog.share[open] [role=menuitem]"), click],
    [3, () => own("dialog.embed-help[open] button, dialog.embed-help[open] input"), click],
    [2, () => own("#find"), type],
    [2, () => own(".find-open"), click],
    [9, () => own("[role=option]"), click],
    [8, () => [document.body], (_, more) => ({ key: KEYS[more % KEYS.length], what: `key ${KEYS[more % KEYS.length]} on ${say(document.activeElement)}` })],
    [3, () => [document.body], (_, more) => ({ screen: SCREENS[more % SCREENS.length], what: `window ${SCREENS[more % SCREENS.length].join("×")}` })],
    [4, () => [document.body], goBack],
  ];

  /** What is done next, chosen by three numbers among what can be. */
  walk.next = async (kind, item, more) => {
    await observed.nextFrame();
    let offers = KINDS.map(([weight, list, act]) => ({ weight, list: list(), act })).filter(({ list }) => list.some(isSeen));
    while (offers.length > 0) {
      let left = kind % offers.reduce((sum, { weight }) => sum + weight, 0);
      const offer = offers.find(({ weight }) => (left -= weight) < 0);
      const seen = offer.list.filter(isSeen);
      for (let tries = 0; tries < Math.min(4, seen.length); tries += 1) {
        const done = await offer.act(seen[(item + tries) % seen.length], more);
        if (done) {
          return done;
        }
      }
      offers = offers.filter((other) => other !== offer);
    }
    throw new Error("there is nothing to do");
  };

  const panel = () => document.querySelector("dialog.provenance[open] .origin > :first-child");
  const asked = () => new URLSearchParams(location.hash.slice(1).split(";")[0]).get("ask") ?? "";
  const opening = (chart) => Object.fromEntries(["chart", "indicators"].filter((key) => chart.hasAttribute(key)).map((key) => [key, chart.getAttribute(key)]));
  const sorted = (state) => Object.fromEntries(Object.entries(state).sort());
  const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
  const ink = (chart) => {
    const picture = chart.shadowRoot.querySelector(".picture");
    if (!picture?.width || !picture.height) {
      return 0;
    }
    const small = new OffscreenCanvas(48, 48).getContext("2d", { willReadFrequently: true });
    small.drawImage(picture, 0, 0, 48, 48);
    return new Set(new Uint32Array(small.getImageData(0, 0, 48, 48).data.buffer)).size;
  };
  const look = (chart) => {
    const asTable = Boolean(chart.shadowRoot.querySelector(".figures"));
    if (asTable !== (chart.state.chart === "figures")) {
      return asTable ? "a table that should be a chart" : "a chart that should be a table";
    }
    return asTable || ink(chart) > 3 ? "" : "nothing drawn";
  };

  /** Where the page has come to, once it stands still. */
  walk.stand = async () => {
    for (const chart of charts()) {
      await inquire(chart, () => {}).catch(() => {});
    }
    const settled = () => (asked() !== "") === (panel() !== null) && charts().every((chart) => look(chart) === "");
    const still = await observed.until(async () => settled() && (await observed.nextFrame(), await observed.nextFrame(), settled()));
    const said = readAddress(location.hash);
    const states = Object.fromEntries(charts().map((chart) => [chart.getAttribute("chart"), sorted(chart.state)]));
    const { lang, dataset } = document.documentElement;
    const wrong = still ? [] : [`the panel ${panel() ? "is open" : "is closed"}, the address says “${asked()}”`, ...charts().filter(look).map((chart) => `${chart.getAttribute("chart")}: ${look(chart)}`)];
    for (const chart of charts()) {
      const slot = chart.getAttribute("chart");
      const { lang: _lang, theme: _theme, ...state } = chart.state;
      const expected = said.charts.get(slot) ?? opening(chart);
      if (!same(state, expected)) {
        wrong.push(`${slot} is ${JSON.stringify(state)}, the address says ${JSON.stringify(expected)}`);
      }
      if ((chart.state.lang ?? "zh-CN") !== lang || (chart.state.theme ?? "auto") !== dataset.theme) {
        wrong.push(`${slot} is in ${chart.state.lang} and ${chart.state.theme}, the page in ${lang} and ${dataset.theme}`);
      }
    }
    if (writeAddress(said) !== (location.hash || "#")) {
      wrong.push(`${location.hash} would be written ${writeAddress(said)}`);
    }
    if (observed.errors.length > 0) {
      wrong.push(`failed: ${observed.errors}`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      wrong.push(`${scrollWidth} px wide in a window of ${innerWidth}`);
    }
    return { wrong, stand: { address: location.hash, states, lang, theme: dataset.theme, ask: asked(), panel: panel()?.textContent ?? "" } };
  };

  // Everything in the page that can be clicked from its start, by the kind.
  const KINDS_AT_START = {
    links: () => own(".question .links a:not(.site-only), .three a"),
    tools: () => own('[data-does="table"], [data-does="ask"]'),
    surroundings: () => own('[data-language="en"], .theme'),
    heads: () => inCharts(".figures thead button"),
    filters: () => inCharts(".figures select").flatMap((select) => [...select.options].map((option) => ({ select, option }))),
    ...Object.fromEntries(["trends", "pace", "trajectory"].map((slot) => [slot, () => [...observed.chart(slot).shadowRoot.querySelectorAll(".controls button:not(.close)")]])),
  };
  const start = async (kind) => {
    document.querySelector(".wordmark").click();
    document.querySelector('[data-language="zh"]').click();
    await observed.until(() => location.hash === "" && panel() === null);
    if (observed.chart(kind)) {
      const opener = observed.chart(kind).closest(".question").querySelector('[data-does="controls"]');
      opener.click();
      await observed.until(() => KINDS_AT_START[kind]().some((button) => button.checkVisibility()));
    }
    return KINDS_AT_START[kind]().filter((element) => element.select || element.checkVisibility());
  };

  /** How many things of a kind can be clicked from the start. */
  walk.many = async (kind) => (await start(kind)).length;

  /** Clicks one of them, from the start, and says where that leads. */
  walk.follow = async (kind, index) => {
    const element = (await start(kind))[index];
    if (element.select) {
      element.select.value = element.option.value;
      element.select.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      element.click();
    }
    if (element.dataset?.does === "ask" || element.dataset?.ask) {
      await observed.until(panel);
    }
    return walk.stand();
  };
}
