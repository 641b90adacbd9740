// @ts-check
/** How the table of figures looks: a table where there is room, rows of two lines on a phone. On a page that is shown larger it is too. */

import { wear } from "./sheets.js";

const RULES = `
  .figures {
    --paper: #FBFAF7; --ink: #1D2530; --muted: #5B6470; --hair: #D9D6CE;
    --reported: #1F4E79; --derived: #456F9B; --target: #9A5B00; --supposed: #B3003C;
    position: absolute; inset: 0; zoom: var(--page-scale, 1); container-type: inline-size; color: var(--ink); background: var(--paper); text-align: start;
    font: 14px/20px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
    font-variant-numeric: tabular-nums lining-nums; text-autospace: normal; line-break: strict; color-scheme: light;
  }
  @media screen {
    .figures.dark {
      --paper: #12161C; --ink: #E8E6E1; --muted: #A3ABB6; --hair: #343B46;
      --reported: #7FB3E6; --derived: #93B4D3; --target: #E2A24C; --supposed: #FF7F9F; color-scheme: dark;
    }
  }
  .figures.contrast {
    --paper: #FFF; --ink: #000; --muted: #333A42; --hair: #A8A59D;
    --reported: #0B3A66; --derived: #2C5A8C; --target: #7A4500; --supposed: #9A0033;
  }
  .figures *, .figures ::before { box-sizing: border-box; }
  .figures:focus-visible { outline: 2px solid var(--reported); outline-offset: -2px; }
  .figures p { margin: 0; }
  .figures .sheet { block-size: 100%; display: flex; flex-direction: column; padding: 20px 32px 10px; }
  .figures .title { font-size: 22px; line-height: 32px; font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
  .figures:lang(zh) .title { word-break: keep-all; }
  .figures .tools { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; padding: 8px 0; }
  .figures label { display: grid; font-size: 12px; line-height: 18px; color: var(--muted); }
  .figures input, .figures select, .figures button { font: inherit; color: inherit; }
  .figures input, .figures select, .figures .tools button {
    min-block-size: 36px; inline-size: 100%; padding: 4px 8px; font-size: 14px; line-height: 20px; color: var(--ink); background: var(--paper);
    border: 1px solid var(--muted); border-radius: 3px;
  }
  .figures .tools button { inline-size: auto; padding: 4px 12px; cursor: pointer; }
  .figures .tools button:hover { border-color: var(--ink); }
  .figures .search { flex: 1 1 110px; max-inline-size: 320px; }
  .figures .filter { inline-size: 132px; }
  .figures .more { display: none; }
  .figures .order { display: none; }
  .figures .count, .figures .credit { font-size: 12px; line-height: 18px; color: var(--muted); }
  .figures .count { padding-block-end: 4px; }
  .figures .credit { padding-block-start: 6px; }
  .figures .scroll { flex: 1; min-block-size: 0; margin-inline-start: -12px; overflow: auto; overscroll-behavior: contain; border-block: 1px solid var(--ink); }
  .figures table { inline-size: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
  .figures thead th.value { padding-inline-start: 28px; }
  .figures thead th { position: sticky; inset-block-start: 0; z-index: 1; padding: 0 16px 0 0; background: var(--paper); border-block-end: 1px solid var(--muted); text-align: start; }
  .figures col.name { inline-size: 22%; } .figures col.value { inline-size: 22%; } .figures col.period { inline-size: 12%; }
  .figures col.part { inline-size: 13%; } .figures col.taking { inline-size: 76px; }
  .figures thead button { min-block-size: 32px; inline-size: 100%; padding: 0; font-size: 12px; text-align: start; color: var(--muted); background: none; border: 0; cursor: pointer; }
  .figures thead button:hover { color: var(--ink); text-decoration: underline; }
  .figures thead button::after { content: " ↕"; content: " ↕" / ""; opacity: .6; }
  .figures [aria-sort] button { color: var(--ink); font-weight: 700; }
  .figures [aria-sort="ascending"] button::after { content: " ↑"; content: " ↑" / ""; opacity: 1; }
  .figures [aria-sort="descending"] button::after { content: " ↓"; content: " ↓" / ""; opacity: 1; }
  .figures tbody th, .figures td { padding: 8px 16px 8px 0; border-block-end: 1px solid var(--hair); text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
  .figures thead th.name, .figures tbody th { padding-inline-start: 12px; }
  .figures .choose { padding: 0; text-align: start; background: none; border: 0; cursor: pointer; }
  .figures .choose:hover { text-decoration: underline; }
  .figures .askable { padding: 0; font-weight: 700; text-align: start; text-decoration: underline dotted 1.5px; text-underline-offset: 4px; background: none; border: 0; cursor: pointer; }
  .figures .askable:hover { text-decoration-style: solid; background: color-mix(in srgb, var(--reported) 9%, var(--paper)); }
  .figures .what, .figures .kind { display: block; }
  .figures .what, .figures .kind, .figures td.source, .figures td.part { font-size: 12px; line-height: 18px; color: var(--muted); }
  .figures .source .formula { color: var(--ink); }
  .figures td.value { position: relative; padding-inline-start: 28px; }
  .figures .sign { position: absolute; inset: 8px auto auto 0; inline-size: 20px; block-size: 20px; fill: none; }
  .figures .filled { fill: var(--reported); }
  .figures .ring { stroke: var(--reported); stroke-width: 1.5; }
  .figures .hollow { stroke: var(--derived); stroke-width: 2; }
  .figures .edge { stroke: var(--target); stroke-width: 2.5; }
  .figures .what-if { stroke: var(--supposed); stroke-width: 2; }
  .figures td.taking { padding-inline-end: 8px; text-align: end; }
  .figures .taking button { display: block; inline-size: 100%; min-block-size: 24px; padding: 0; font-size: 12px; line-height: 18px; text-align: end; color: var(--muted); background: none; border: 0; cursor: pointer; }
  .figures .taking button:hover { color: var(--ink); text-decoration: underline; }
  .figures tr[aria-current] > * { background: color-mix(in srgb, var(--reported) 9%, var(--paper)); }
  .figures tr[aria-current] > th { box-shadow: inset 3px 0 var(--reported); }
  .figures .empty { padding: 24px 0; color: var(--muted); }
  .figures :focus-visible { outline: 2px solid var(--reported); outline-offset: 1px; border-radius: 2px; }
  .figures .scroll:focus-visible { outline-offset: -2px; }
  .figures .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .figures [hidden] { display: none; }

  @container (max-width: 699px) {
    .figures .sheet { display: block; padding: 10px 16px; overflow: auto; overscroll-behavior: contain; }
    .figures .title { font-size: 20px; line-height: 28px; }
    .figures .tools { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
    .figures .tools .back { order: -2; }
    .figures .tools .download { order: -1; }
    .figures .tools .more { display: block; order: 1; }
    .figures .tools:has(.back[hidden]) .search { grid-column: 1 / -1; order: -2; }
    .figures .tools:has(.back[hidden]) .download { order: 1; }
    .figures .filter, .figures .order { display: none; order: 2; inline-size: auto; }
    .figures .tools:has([aria-expanded="true"]) :is(.filter, .order) { display: grid; }
    .figures .search > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .figures .search { max-inline-size: none; }
    .figures input, .figures select, .figures .tools button { min-block-size: 44px; }
    .figures input, .figures select { font-size: 16px; }
    .figures .scroll { margin: 0; overflow: visible; }
    .figures table, .figures tbody { display: block; }
    .figures thead, .figures caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .figures tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 12px; margin-inline: -12px; padding: 6px 12px 0; border-block-end: 1px solid var(--hair); }
    .figures tbody tr > * { padding: 0; border: 0; }
    .figures .choose { display: inline; min-block-size: 24px; margin-inline-end: 6px; }
    .figures .what { display: inline; }
    .figures td.period { grid-area: 1 / 2; font-size: 12px; line-height: 24px; color: var(--muted); text-align: end; }
    .figures td.value { grid-area: 2 / 1; padding: 4px 0 8px 28px; }
    .figures .sign { inset-block-start: 4px; }
    .figures .worded { margin-inline-end: 8px; }
    .figures .kind { display: inline; }
    .figures td.taking { grid-area: 2 / 2; display: flex; flex-direction: row-reverse; gap: 4px; align-items: center; margin-inline-end: -8px; }
    .figures .taking button { inline-size: auto; min-inline-size: 44px; min-block-size: 40px; text-align: center; }
    .figures td.source, .figures td.part { display: none; grid-column: 1 / -1; }
    .figures tr[aria-current] { background: color-mix(in srgb, var(--reported) 9%, var(--paper)); box-shadow: inset 3px 0 var(--reported); }
    .figures tr[aria-current] > * { background: none; }
    .figures tr[aria-current] > th { box-shadow: none; }
    .figures tr[aria-current] .kind { display: block; margin: 0; }
    .figures tr[aria-current] td.source { display: block; }
    .figures tr[aria-current] td.part { display: flex; gap: 12px; padding-block: 4px 8px; }
    .figures tr:not([aria-current]) .interval { display: none; }
  }
  @media (pointer: coarse) { .figures :is(.taking, thead, .tools, .worded) button, .figures input, .figures select { min-block-size: 44px; } }
  @media (forced-colors: active) {
    .figures .sign { forced-color-adjust: none; --reported: CanvasText; --derived: CanvasText; --target: CanvasText; --supposed: CanvasText; }
    .figures tr[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
  @media print {
    .figures { position: static; }
    .figures .sheet { display: block; block-size: auto; }
    .figures .scroll { overflow: visible; }
    .figures :is(.tools, td.taking, th.taking, col.taking) { display: none; }
    .figures tr { break-inside: avoid; }
  }
`;

/** @param {ShadowRoot} root */
export function dress(root) {
  wear(root, RULES);
}
