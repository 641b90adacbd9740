// @ts-check
/** The forms of what a chart in the module takes and gives; nothing of this runs. */

/**
 * @typedef {object} Answer
 * @property {string} state
 * @property {"zh" | "en"} lang
 * @property {string[]} warnings
 * @property {boolean} picture
 * @property {boolean} changed
 * @property {boolean} overlay
 * @property {boolean} moving
 * @property {boolean} table
 * @property {boolean} handled
 * @property {boolean} pointing
 * @property {boolean} held
 * @property {import("./tooltip.js").Answer | null} tooltip
 * @property {import("./controls.js").Control[] | null} controls
 * @property {string} spoken
 * @property {boolean} [unfit] it cannot be shown in a place of that shape
 */

/** @typedef {{ type: string, [detail: string]: unknown }} ChartEvent what happens, as the module reads it */

/**
 * @typedef {object} Chart
 * @property {(event: object) => Answer} send
 * @property {(canvas: HTMLCanvasElement, ratio: number) => void} paint
 * @property {(canvas: HTMLCanvasElement, ratio: number) => void} paintOverlay
 * @property {(canvas: HTMLCanvasElement, scale: number) => void} paintStill
 * @property {(paper: string, ink: string, accent: string, fonts: string) => { colours: [string, string][], warnings: string[] }} dress
 * @property {() => import("./figures-row.js").Row[]} rows
 * @property {() => string} svg
 * @property {() => any} table
 * @property {(key: string) => Provenance | null} provenance
 * @property {() => string[]} homes
 * @property {() => string | undefined} subject the key of the datum the chart is about
 * @property {(text: string) => Found[]} find what somebody may mean, best first; find("") makes ready
 * @property {() => string} title
 * @property {() => string} describe
 * @property {() => void} free
 */
/**
 * @typedef {object} Found
 * @property {string} key
 * @property {import("./marks.js").Mark} mark
 * @property {string} name
 * @property {string} context
 * @property {string} value empty where there is none
 * @property {string} state
 */
/** @typedef {{ text: string, raised: boolean }} Piece */
/**
 * @typedef {object} Provenance
 * @property {string} key
 * @property {import("./marks.js").Mark | null} mark none for what the reader brought
 * @property {string} kind
 * @property {string} value
 * @property {string} name
 * @property {string} interval
 * @property {Piece[]} formula
 * @property {Piece[]} in_names
 * @property {{ key: string, mark: import("./marks.js").Mark, label: string, value: string }[]} inputs
 * @property {{ printed: string, before: string, figure: string, after: string, place: string, reading: string }[]} citations
 * @property {string[]} notes
 * @property {string} state
 * @property {string} copy
 */
/** @typedef {(new (state: string) => Chart) & { of: (state: string, data: object) => Chart }} ChartClass */
/** @typedef {{ read: (text: string) => object }} DataClass somebody's own dataset, checked */
/**
 * @typedef {object} Listener
 * @property {(state: Record<string, string>, byReader: boolean) => void} changed
 * @property {() => void} wanted the reader turns to it
 * @property {() => void} unfit the picture it begins with has not the shape of its place
 * @property {(cause: unknown) => void} failed
 * @property {() => ((key: string) => void) | undefined} asks what the page does when the reader asks where a value comes from, if it offers that
 */

/**
 * @typedef {object} Still
 * @property {(theme: string, dark: boolean) => void} colour
 * @property {(width: number, height: number) => boolean} fits
 * @property {(canvas: HTMLCanvasElement) => void} paint
 * @property {() => string} title
 * @property {() => string} describe
 * @property {() => void} free
 */
/** @typedef {new (bytes: Uint8Array) => Still} StillClass */

export {};
