// @ts-check
/** Mouse and finger on the wall: pointing, pulling, tapping, and a swipe from step to step. */

/** How far a finger goes until it turns the step, CSS pixels. */
const SWIPE = 40;

/** @param {import("./deck-page.js").DeckPage} page */
export function listenToPointer(page) {
  const { wall } = page;
  const surface = wall.element;
  /** Where the one finger came down that may yet turn the step. @type {{ x: number, y: number } | undefined} */
  let from;

  surface.addEventListener("pointerdown", (event) => {
    const { held } = wall.send({ type: "grab", ...place(event) });
    if (held) {
      surface.setPointerCapture(event.pointerId);
    }
    // A second finger means something else.
    from = isCoarse(event) && event.isPrimary && !held && !page.level?.follows ? { x: event.clientX, y: event.clientY } : undefined;
  });
  surface.addEventListener("pointermove", (event) => {
    if (from) {
      const across = event.clientX - from.x;
      if (Math.abs(across) >= SWIPE && Math.abs(across) > Math.abs(event.clientY - from.y)) {
        from = undefined;
        page.act(across < 0 ? "next" : "back");
      }
    } else if (!isCoarse(event) || wall.shown.held) {
      wall.send({ type: "point", ...place(event) });
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    surface.addEventListener(end, () => {
      from = undefined;
      wall.send({ type: "drop" });
    });
  }
  surface.addEventListener("pointerleave", () => wall.send({ type: "leave" }));
  surface.addEventListener("click", (event) => wall.send({ type: "press", ...place(event) }));
  wall.listen(({ pointing, held }) => surface.classList.toggle("pointing", pointing || held));
}

/** @param {PointerEvent | MouseEvent} event */
function place(event) {
  return { x: event.clientX, y: event.clientY, on: isCoarse(event) };
}

/** @param {PointerEvent | MouseEvent} event */
function isCoarse(event) {
  return event instanceof PointerEvent && event.pointerType === "touch";
}
