// @ts-check
/** The parts of the compiled module, fetched once a page, each when it is wanted. All charts share the one instance. */

import { fileAt } from "./files.js";

/** @typedef {{ Chart: import("./chart-types.js").ChartClass, Data: import("./chart-types.js").DataClass, Still: import("./chart-types.js").StillClass, Deck: import("./deck-types.js").DeckClass, exports: WebAssembly.Exports }} Machinery */
/** @typedef {Machinery & { Answers: typeof import("./answers.js").Answers }} Whole */
/** @typedef {"core-load" | "core-compile" | "core-blocked" | "core-failed" | "data-load" | "data-invalid"} Code what went wrong */
/** @typedef {{ address: string } | { object: unknown }} Own somebody's own dataset: where it is, or the thing itself */

/** What went wrong, in a form that pages can tell apart by `code`. */
export class ChartError extends Error {
  /**
   * @param {Code} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = code;
  }
}

/** @type {Promise<Machinery> | undefined} */
let first;
/** @type {Promise<Machinery> | undefined} */
let painting;
/** @type {Promise<Machinery> | undefined} */
let drawing;
/** @type {Promise<Whole> | undefined} */
let whole;
/** @type {Promise<Machinery> | undefined} */
let late;
/** @type {Promise<Machinery> | undefined} */
let reading;
/** @type {WebAssembly.Memory | undefined} */
let memory;
let complete = false;

/** @returns {Promise<Machinery>} what reads a picture that is laid out */
export function startFirst() {
  first ??= fetchFirst();
  return first;
}

/** @returns {Promise<Machinery>} what paints it too */
export function startPainting() {
  painting ??= fetchPart(new URL("./core_paint.wasm", import.meta.url));
  return painting;
}

/** @returns {Promise<Machinery>} what lays out the first chart of a page too */
export function startDrawing() {
  drawing ??= fetchDrawing();
  return drawing;
}

/**
 * @param {boolean} patiently whether the rest is not to compete with what a chart waits for
 * @returns {Promise<Whole>} everything
 */
export function startWhole(patiently) {
  whole ??= fetchWhole(patiently);
  return whole;
}

/** @returns {Promise<Machinery>} what the talk on a wall takes beside its own part */
export async function startLate() {
  const [machinery] = await Promise.all([startDrawing(), (late ??= fetchPart(new URL("./core_late.wasm", import.meta.url)))]);
  return machinery;
}

/** @returns {boolean} whether everything is there */
export function isWhole() {
  return complete;
}

/** @returns {number} the memory of the instance; 0 before it is there */
export function memoryBytes() {
  return memory?.buffer.byteLength ?? 0;
}

/**
 * The instance has ended, and with it every chart of the page.
 * @param {ChartError} error
 */
export function endMachinery(error) {
  first = painting = drawing = late = whole = reading = /** @type {Promise<any>} */ (Promise.reject(error));
  first.catch(() => {});
}

/**
 * @param {string} name
 * @returns {Promise<Uint8Array | undefined>} the picture of that name as the site carries it
 */
export async function fetchStill(name) {
  try {
    const response = await fileAt(`${new URL("./pictures/", import.meta.url)}${name}.bin`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    // The chart itself does without it.
    return undefined;
  }
}

/**
 * @param {Own} own
 * @returns {Promise<(state: string) => import("./chart-types.js").Chart>} what makes charts of it
 */
export async function readOwn(own) {
  reading ??= fetchPart(new URL("./core_data.wasm", import.meta.url));
  const [{ Chart, Data }, text] = await Promise.all([startWhole(false), textOf(own), reading]);
  try {
    const data = Data.read(text);
    return (state) => Chart.of(state, data);
  } catch (cause) {
    throw typeof cause === "string" ? new ChartError("data-invalid", cause) : cause;
  }
}

/**
 * @param {Own} own
 * @returns {Promise<string>} the dataset as JSON
 */
async function textOf(own) {
  if ("object" in own) {
    try {
      return String(JSON.stringify(own.object));
    } catch (cause) {
      throw new ChartError("data-invalid", cause);
    }
  }
  try {
    const response = await fetch(new URL(own.address, document.baseURI));
    if (response.ok) {
      return await response.text();
    }
    throw new Error(`${own.address} was answered with ${response.status}`);
  } catch (cause) {
    throw new ChartError("data-load", cause);
  }
}

/** @returns {Promise<Machinery>} */
async function fetchDrawing() {
  const [machinery] = await Promise.all([
    startPainting(),
    fetchPart(new URL("./core_chart.wasm", import.meta.url)),
  ]);
  return machinery;
}

/**
 * @param {boolean} patiently
 * @returns {Promise<Whole>}
 */
async function fetchWhole(patiently) {
  if (patiently) {
    await startDrawing();
  }
  const [machinery, { Answers }] = await Promise.all([
    startFirst(),
    import("./answers.js").catch((cause) => {
      throw new ChartError("core-load", cause);
    }),
    startLate(),
  ]);
  complete = true;
  return { ...machinery, Answers };
}

/**
 * @param {URL} address
 * @returns {Promise<Machinery>}
 */
export async function fetchPart(address) {
  const [machinery, bytes] = await Promise.all([
    startFirst(),
    fetchModule(address)
      .then((response) => response.arrayBuffer())
      .catch((cause) => {
        throw new ChartError("core-load", cause);
      }),
  ]);
  try {
    // It puts its functions into the table of those that are there.
    await WebAssembly.instantiate(bytes, { early: machinery.exports });
  } catch (cause) {
    throw notCompiled(cause);
  }
  return machinery;
}

/** @returns {Promise<Machinery>} */
async function fetchFirst() {
  const [core, module] = await Promise.all([
    // @ts-expect-error: made by the build
    import("./core.js"),
    fetchModule(new URL("./core_bg.wasm", import.meta.url)),
  ]).catch((cause) => {
    throw new ChartError("core-load", cause);
  });
  try {
    // Of another type than its own it is compiled all the same, only later; the bindings would complain.
    const typed = module.headers.get("content-type") === "application/wasm";
    const exports = await core.default({ module_or_path: typed ? module : await module.arrayBuffer() });
    memory = exports.memory;
    return { Chart: core.Chart, Data: core.Data, Still: core.Still, Deck: core.Deck, exports };
  } catch (cause) {
    throw notCompiled(cause);
  }
}

/**
 * @param {URL} address
 * @returns {Promise<Response>}
 */
async function fetchModule(address) {
  const response = await fileAt(address);
  if (!response.ok) {
    throw new Error(`${address} was answered with ${response.status}`);
  }
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(`${address} was answered with a page`);
  }
  return response;
}

/**
 * @param {unknown} cause
 * @returns {ChartError}
 */
function notCompiled(cause) {
  try {
    // The smallest module there is: where even that is not compiled, the page forbids it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return new ChartError("core-blocked", cause);
  }
  return new ChartError("core-compile", cause);
}
