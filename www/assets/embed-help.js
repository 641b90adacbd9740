// @ts-check
/** The help for putting the chart on the screen into another page: fetched when a reader first asks for it. */

import { firstSentence, writeLines } from "./embed-lines.js";
import { TEXTS } from "./embed-texts.js";
import { fileAt, isOneFile } from "./files.js";
import { made } from "./made.js";
import { wearStyle } from "./style-sheet.js";

/** @typedef {import("./embed-lines.js").Surroundings} Surroundings */
/** @typedef {typeof TEXTS["zh"]} Texts */
/**
 * @typedef {HTMLElement & {
 *   state: Record<string, string>,
 *   describe: () => string | Promise<string>,
 *   toSVG?: () => string | Promise<string>,
 * }} ChartElement
 */

/** @type {Promise<EmbedHelp> | undefined} */
let help;

/**
 * Shows how the chart is embedded as it stands; the focus goes back to where it was when the reader is done.
 * @param {ChartElement} chart
 */
export async function openEmbedHelp(chart) {
  help ??= makeHelp();
  try {
    (await help).open(chart);
  } catch (cause) {
    // The next time the line may be up again.
    help = undefined;
    throw cause;
  }
}

async function makeHelp() {
  const styled = wearStyle("embed-help", new URL("./embed-help.css", import.meta.url));
  const templates = await fileAt(new URL("./embed-templates.json", import.meta.url));
  await styled;
  return new EmbedHelp(await templates.json());
}

class EmbedHelp {
  #templates;
  #dialog = made("dialog", { className: "embed-help" });
  /** @type {Surroundings} */
  #surroundings = "light";
  #closing = new AbortController();

  /** @param {import("./embed-lines.js").Templates} templates */
  constructor(templates) {
    this.#templates = templates;
    this.#dialog.setAttribute("aria-labelledby", "embed-title");
    this.#dialog.addEventListener("close", () => this.#closing.abort());
    // Beside it, on what it covers.
    this.#dialog.addEventListener("click", (event) => event.target === this.#dialog && this.#dialog.close());
    document.body.append(this.#dialog);
  }

  /** @param {ChartElement} chart */
  async open(chart) {
    this.#closing.abort();
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const follow = () => this.#write(chart, signal);
    chart.addEventListener("change", follow, { signal });
    addEventListener("hashchange", follow, { signal });
    await follow();
    if (!this.#dialog.open && !signal.aborted) {
      this.#dialog.showModal();
    }
  }

  /**
   * @param {ChartElement} chart
   * @param {AbortSignal} signal
   */
  async #write(chart, signal) {
    const described = await describe(chart);
    if (signal.aborted) {
      return;
    }
    const lang = chart.state.lang === "en" ? "en" : "zh";
    const description = described || chart.parentElement?.querySelector(`h2.${lang}`)?.textContent || "";
    const lines = writeLines(this.#templates, chart.state, description, this.#surroundings);
    const texts = TEXTS[lang];
    const said = made("p", { className: "said", role: "status" });
    const rewrite = () => this.#write(chart, signal);
    const focused = this.#dialog.querySelector(":focus")?.id;
    this.#dialog.lang = lang === "en" ? "en" : "zh-CN";
    this.#dialog.replaceChildren(
      made("div", { className: "inner" }, [
        made("header", {}, [
          made("h2", { id: "embed-title", textContent: texts.title, tabIndex: -1, autofocus: true }),
          made("button", { id: "embed-close", type: "button", textContent: texts.close, onclick: () => this.#dialog.close() }),
        ]),
        made("p", { className: "finding", textContent: firstSentence(description) }),
        ...(isOneFile ? [made("p", { textContent: texts.oneFile })] : this.#embeds(lines, texts, said, rewrite)),
        ...(chart.toSVG ? [saving(chart, lines.name, texts, said)] : []),
        said,
      ]),
    );
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  /**
   * @param {import("./embed-lines.js").Lines} lines
   * @param {Texts} texts
   * @param {HTMLElement} said
   * @param {() => void} rewrite
   */
  #embeds(lines, texts, said, rewrite) {
    const note = lines.image ? texts.elementNote : texts.elementBare;
    return [
      this.#choice(texts, rewrite),
      part(texts.element, note, [field("element", texts.element, lines.element, 5, texts, said)]),
      part(texts.frame, texts.frameNote, [field("frame", texts.frame, lines.frame, 3, texts, said)]),
      this.#picture(lines, texts, said),
    ];
  }

  /**
   * @param {import("./embed-lines.js").Lines} lines
   * @param {Texts} texts
   * @param {HTMLElement} said
   */
  #picture({ image, address }, texts, said) {
    if (!image) {
      return part(texts.image, texts.imageBare, []);
    }
    const note = texts.imageNote + (this.#surroundings === "auto" ? texts.imageAuto : "");
    return part(texts.image, note, [
      field("address", texts.address, address, 1, texts, said),
      field("markup", texts.markup, image, 3, texts, said),
    ]);
  }

  /**
   * @param {Texts} texts
   * @param {() => void} rewrite
   */
  #choice(texts, rewrite) {
    const choices = /** @type {Surroundings[]} */ (["light", "dark", "auto"]).map((value) => {
      const checked = value === this.#surroundings;
      const onchange = () => {
        this.#surroundings = value;
        rewrite();
      };
      const button = made("input", { type: "radio", name: "embed-surroundings", id: `embed-${value}`, value, checked, onchange });
      return made("label", {}, [button, made("span", { textContent: texts[value] })]);
    });
    return made("fieldset", {}, [made("legend", { textContent: texts.surroundings }), ...choices]);
  }
}

/**
 * @param {ChartElement} chart
 * @returns {Promise<string>} empty for a chart that failed; the question above it names it then
 */
async function describe(chart) {
  try {
    return await chart.describe();
  } catch {
    return "";
  }
}

/**
 * @param {string} title
 * @param {string} note
 * @param {HTMLElement[]} fields
 */
function part(title, note, fields) {
  return made("section", {}, [made("h3", { textContent: title }), made("p", { textContent: note }), ...fields]);
}

/**
 * Lines to be taken along, with the button that does it.
 * @param {string} id
 * @param {string} label
 * @param {string} text
 * @param {number} rows
 * @param {Texts} texts
 * @param {HTMLElement} said where it is told what came of it
 */
function field(id, label, text, rows, texts, said) {
  const code = made("textarea", { id: `embed-${id}`, readOnly: true, rows, value: text, spellcheck: false, ariaLabel: label, lang: "en" });
  const copy = made("button", { id: `embed-copy-${id}`, type: "button", textContent: texts.copy, ariaLabel: texts.of(texts.copy, label) });
  copy.onclick = async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = texts.of(texts.copied, label);
      copy.textContent = texts.copied;
    } catch {
      // A page that is not served securely may not write there.
      said.textContent = texts.select;
      code.focus();
    }
  };
  copy.onblur = () => (copy.textContent = texts.copy);
  return made("div", { className: "field" }, [code, copy]);
}

/**
 * The button that saves the chart as it stands.
 * @param {ChartElement} chart
 * @param {string} name
 * @param {Texts} texts
 * @param {HTMLElement} said
 */
function saving(chart, name, texts, said) {
  const onclick = async () => {
    try {
      const picture = new Blob([(await chart.toSVG?.()) ?? ""], { type: "image/svg+xml" });
      const href = URL.createObjectURL(picture);
      made("a", { href, download: `${name}.svg` }).click();
      URL.revokeObjectURL(href);
    } catch {
      said.textContent = texts.failed;
    }
  };
  return made("button", { id: "embed-save", className: "save", type: "button", textContent: texts.save, onclick });
}
