// @ts-check
/** The picture an article gives in place of a chart. The chart lies exactly over it, and the picture stays where it is. */

import { isDark } from "./still-name.js";

export class HostPicture {
  #image;
  #box;
  #chart;
  /** @type {HTMLElement[]} */
  #hidden = [];
  #observer;
  #changed;

  /**
   * @param {HTMLImageElement} image
   * @param {HTMLElement} box what the chart's place is counted from
   * @param {HTMLElement} chart
   * @param {() => void} changed another picture has come in its place, of another size
   */
  constructor(image, box, chart, changed) {
    this.#image = image;
    this.#box = box;
    this.#chart = chart;
    this.#changed = changed;
    this.#observer = new ResizeObserver(() => this.lay());
    this.#observer.observe(image);
    this.#observer.observe(box);
    image.addEventListener("load", changed);
  }

  /** @returns {{ x: number, y: number }} the size it was drawn for, 0 while that is not known */
  get size() {
    return { x: this.#image.naturalWidth, y: this.#image.naturalHeight };
  }

  /** Lays the chart over it; whatever a page's styles do to the picture, the chart does alike. */
  lay() {
    const around = this.#box.getBoundingClientRect();
    const own = this.#image.getBoundingClientRect();
    // A page may show all of it larger or smaller.
    const scale = around.width / this.#box.offsetWidth || 1;
    const style = getComputedStyle(this.#image);
    /** @param {"Left" | "Right" | "Top" | "Bottom"} side */
    const edge = (side) => (parseFloat(style[`border${side}Width`]) || 0) + (parseFloat(style[`padding${side}`]) || 0);
    const place = {
      left: (own.left - around.left) / scale + edge("Left"),
      top: (own.top - around.top) / scale + edge("Top"),
      width: Math.max(own.width / scale - edge("Left") - edge("Right"), 0),
      height: Math.max(own.height / scale - edge("Top") - edge("Bottom"), 0),
    };
    this.#chart.style.inset = "auto";
    for (const [name, length] of Object.entries(place)) {
      this.#chart.style.setProperty(name, `${length}px`);
    }
  }

  /**
   * @param {"dark" | "contrast" | ""} colours
   * @returns {boolean} whether it is in these colours
   */
  isIn(colours) {
    return colours === (isDark(this.#image) ? "dark" : "");
  }

  /**
   * Takes it, with all that holds nothing else, out of what is read out and reached by keys and, unless the chart shows nothing itself, out of sight.
   * @param {boolean} seen
   */
  retire(seen) {
    if (this.#hidden.length === 0) {
      /** @type {HTMLElement} */
      let outermost = this.#image;
      for (let around = outermost.parentElement; around && holdsOnly(around, outermost); around = around.parentElement) {
        outermost = around;
      }
      this.#hidden = [...new Set([outermost, this.#image])];
      outermost.inert = true;
    }
    for (const { style } of this.#hidden) {
      if (seen) {
        style.removeProperty("visibility");
      } else {
        style.setProperty("visibility", "hidden", "important");
      }
    }
  }

  /** Gives the place back to it. */
  close() {
    this.#observer.disconnect();
    this.#image.removeEventListener("load", this.#changed);
    for (const element of this.#hidden) {
      element.inert = false;
      element.style.removeProperty("visibility");
      if (!element.getAttribute("style")) {
        element.removeAttribute("style");
      }
    }
    for (const name of ["inset", "left", "top", "width", "height"]) {
      this.#chart.style.removeProperty(name);
    }
  }
}

/**
 * @param {HTMLElement} around
 * @param {HTMLElement} inside
 * @returns {boolean} whether there is nothing to see or read in it but that
 */
function holdsOnly(around, inside) {
  const others = [...around.children].filter((child) => child !== inside && child.localName !== "source");
  return around.localName !== "xiongguan-chart" && others.length === 0 && around.textContent?.trim() === "";
}
