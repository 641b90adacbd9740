// @ts-check
/** The reader's hand on a chart: pointer, finger and keys, passed on as plain events. */

/** @typedef {(event: { type: string, text?: string, name?: string, on?: boolean }) => { held: boolean, handled: boolean }} Send what happened, and how the chart takes it */

/**
 * @param {HTMLElement} chart the one tab stop
 * @param {HTMLElement} surface what is pointed at
 * @param {Send} send
 * @param {(handle: (event: any) => void) => (event: Event) => void} guarded
 */
export function listenToHand(chart, surface, send, guarded) {
  /** @type {(target: HTMLElement, type: string, handle: (event: any) => void, passive?: boolean) => void} */
  const on = (target, type, handle, passive = true) => target.addEventListener(type, guarded(handle), { passive });
  /** @param {PointerEvent | MouseEvent} event */
  const place = (event) => ({ x: event.offsetX, y: event.offsetY, on: isCoarse(event) });
  let held = false;

  on(surface, "pointerdown", (event) => {
    ({ held } = send({ type: "grab", ...place(event) }));
    if (held) {
      surface.setPointerCapture(event.pointerId);
    }
  });
  // Only so does a finger that holds something not scroll the page.
  on(surface, "touchstart", (event) => held && event.preventDefault(), false);
  on(surface, "pointermove", (event) => send({ type: "point", ...place(event) }));
  for (const end of ["pointerup", "pointercancel"]) {
    on(surface, end, () => {
      held = false;
      send({ type: "drop" });
    });
  }
  on(surface, "pointercancel", () => send({ type: "leave" }));
  on(surface, "pointerleave", (event) => {
    // A finger that is lifted leaves too, and what it found is still to be read.
    if (!isCoarse(event)) {
      send({ type: "leave" });
    }
  });
  on(surface, "click", (event) => send({ type: "press", ...place(event) }));
  on(
    chart,
    "keydown",
    (event) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, target } = event;
      const plain = !(altKey || ctrlKey || metaKey || shiftKey);
      // The buttons of an answer keep their keys, but for the one that closes it; a table has keys of its own.
      const own = target === chart || (code === "Escape" && target.closest(".tooltip"));
      if (own && plain && send({ type: "key", name: code }).handled) {
        event.preventDefault();
      }
    },
    false,
  );
  on(chart, "dragover", (event) => event.preventDefault(), false);
  on(
    chart,
    "drop",
    async (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) {
        const { readFile } = await import("./own-file.js");
        const { text, encoding } = await readFile(file);
        guarded(() => {
          send({ type: "file", text, name: encoding });
          send({ type: "controls", on: true });
        })(event);
      }
    },
    false,
  );
  on(chart, "focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && chart.contains(relatedTarget))) {
      send({ type: "blur" });
    }
  });
}

/** @param {PointerEvent | MouseEvent} event */
function isCoarse(event) {
  return event instanceof PointerEvent && event.pointerType === "touch";
}
