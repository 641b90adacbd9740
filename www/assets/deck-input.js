// @ts-check
/** Whether somebody is there. */

/** @param {(byHand: boolean) => void} told of every key, and of every move of a hand that is one */
export function watchInput(told) {
  let place = "";
  const seen = { capture: true, passive: true };
  addEventListener("keydown", () => told(false), seen);
  for (const type of ["pointerdown", "wheel"]) {
    addEventListener(type, () => told(true), seen);
  }
  addEventListener(
    "pointermove",
    ({ screenX, screenY }) => {
      const here = `${screenX} ${screenY}`;
      // Browsers also tell of a pointer at rest when something else comes to lie under it.
      if (here !== place) {
        place = here;
        told(true);
      }
    },
    seen,
  );
}
