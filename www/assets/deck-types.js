// @ts-check
/** What the compiled module gives a deck; no code. */

/**
 * @typedef {object} Deck a talk on a wall
 * @property {(event: DeckEvent) => OnTheWall} send
 * @property {(now: number) => boolean} goOn
 * @property {(target: HTMLCanvasElement, ratio: number) => void} paint
 * @property {(target: HTMLCanvasElement, ratio: number) => void} paintOverlay
 * @property {(target: HTMLCanvasElement, step: number, width: number, height: number) => void} paintStep
 * @property {(step: number, width: number, height: number) => string} svg
 * @property {(text: string) => DeckChoice[]} find
 * @property {(step: number) => string} title
 * @property {(step: number) => string} describe
 * @property {(step: number) => string} notes
 * @property {() => number} count
 * @property {() => void} free
 */

/** @typedef {{ new (story: Uint8Array): Deck }} DeckClass */
/** @typedef {{ type: string, x?: number, y?: number, width?: number, height?: number, number?: number, on?: boolean, name?: string, text?: string }} DeckEvent */
/** @typedef {{ step: number, key: string, name: string, context: string, value: string }} DeckChoice a step, or a datum by key */

/**
 * @typedef {object} OnTheWall
 * @property {string} address
 * @property {number} step from 1
 * @property {number} count
 * @property {"zh" | "en"} lang
 * @property {"auto" | "light" | "dark" | "contrast"} theme
 * @property {"light" | "dark" | "contrast"} scheme
 * @property {string} title
 * @property {boolean} away an answer fills the wall
 * @property {boolean} supposed something else is supposed than the step does
 * @property {string} said of the value pointed at
 * @property {string[]} warnings
 * @property {boolean} picture
 * @property {boolean} overlay
 * @property {boolean} changed
 * @property {boolean} moving
 * @property {boolean} pointing
 * @property {boolean} walking the keys are at a value
 * @property {boolean} held
 */

export {};
