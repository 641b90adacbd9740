// @ts-check
/** One chart in a frame: shows what the address asks for, tells the page around how high it would be, takes a state from it. */

import "../xiongguan.js";
import { readState } from "./state-string.js";

const root = document.documentElement;
const chart = /** @type {HTMLElement & { state: Record<string, string> }} */ (document.createElement("xiongguan-chart"));
chart.setAttribute("loading", "eager");
const ideal = /** @type {HTMLElement} */ (document.querySelector(".ideal"));
const foot = /** @type {HTMLElement} */ (document.querySelector(".foot"));
let told = 0;

apply(readState(location.hash.slice(1)));
document.querySelector("main")?.append(chart);

addEventListener("hashchange", () => apply(readState(location.hash.slice(1))));

if (origin === "null") {
  // A frame that is closed off opens no other window.
  document.querySelectorAll("a").forEach((link) => link.removeAttribute("target"));
}
if (parent !== window) {
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "xiongguan:state") {
      apply(typeof data.state === "string" ? readState(data.state) : data.state);
    }
  });
  const observer = new ResizeObserver(tell);
  for (const element of [document.body, chart, ideal]) {
    observer.observe(element);
  }
  // The page around may begin to listen only now.
  addEventListener("load", () => {
    told = 0;
    tell();
  });
}

/**
 * The line below the chart speaks its language and has its colours; unless told, these are light, for a frame does not
 * know whether the page around it has a dark form.
 * @param {any} state as it comes, from anybody
 */
function apply(state) {
  const { lang, theme } = Object(state);
  root.lang = lang === "en" ? "en" : "zh-CN";
  root.dataset.theme = typeof theme === "string" ? theme : "light";
  chart.state = state;
}

/** Tells the page around the height at which nothing is cramped, in the words that publishing systems know. */
function tell() {
  const box = chart.shadowRoot?.querySelector(".box");
  const controls = chart.offsetHeight - (box?.clientHeight ?? 0);
  root.style.setProperty("--controls", `${controls}px`);
  const height = ideal.offsetHeight + controls + foot.offsetHeight;
  if (height !== told) {
    told = height;
    parent.postMessage({ type: "xiongguan:height", height }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height }), "*");
  }
}
