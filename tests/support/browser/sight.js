// Runs in every page after the observer: what a reader has before their eyes, and what they can lay a hand on.
{
  const { observed } = window;

  // What is drawn is no text to the page, so it is noted as it is drawn.
  const drawn = new WeakMap();
  const context = CanvasRenderingContext2D.prototype;
  const { clearRect, fillText } = context;
  context.clearRect = function (...box) {
    drawn.set(this.canvas, []);
    return clearRect.apply(this, box);
  };
  context.fillText = function (text, x, y, ...rest) {
    const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = this.measureText(text);
    const before = { start: 0, center: 0.5, end: 1 }[this.textAlign] ?? 0;
    const middle = this.getTransform().transformPoint(new DOMPoint(x + (0.5 - before) * width, y + (down - up) / 2));
    drawn.get(this.canvas)?.push({ text, x: middle.x, y: middle.y });
    return fillText.call(this, text, x, y, ...rest);
  };

  // Elements of the page and of everything in it.
  const all = function* (root) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) {
        yield* all(element.shadowRoot);
      }
    }
  };
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const topmost = (x, y) => {
    let found = document.elementFromPoint(x, y);
    let inner = found?.shadowRoot?.elementFromPoint(x, y);
    while (inner && inner !== found) {
      [found, inner] = [inner, inner.shadowRoot?.elementFromPoint(x, y)];
    }
    return found;
  };
  const middleOf = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const isOn = ([x, y], { left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
  const isInWindow = (place) => isOn(place, { left: 0, right: innerWidth, top: 0, bottom: innerHeight });

  const textsOf = (element) =>
    [...element.childNodes].filter((node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) {
        return false;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const [line] = range.getClientRects();
      const place = line && middleOf(line);
      // What a hand passes through lies over all else.
      return place && isInWindow(place) && (getComputedStyle(element).pointerEvents === "none" || element.contains(topmost(...place)));
    }).map(({ data }) => data.trim());

  const drawnIn = (canvas) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const tooltip = canvas.parentElement?.querySelector(".tooltip:not([hidden])")?.getBoundingClientRect();
    return (drawn.get(canvas) ?? []).filter(({ x, y }) => {
      const place = [left + (x * width) / canvas.width, top + (y * height) / canvas.height];
      const over = isInWindow(place) && topmost(...place);
      return over && canvas.parentElement?.contains(over) && !(tooltip && isOn(place, tooltip));
    }).map(({ text }) => text);
  };

  // Every text that is in the window with nothing over it, a piece a line.
  observed.sight = () => {
    const seen = [...all(document)].filter(isSeen);
    return seen.flatMap((element) => (element.localName === "canvas" ? drawnIn(element) : textsOf(element))).join("\n");
  };

  const nameOf = (element) => element.getAttribute("aria-label") ?? element.innerText ?? "";
  // Where that lies which is called so and answers to a hand, and whether it is free to be pressed. Of several it is one that is
  // free, then one whose name begins so, then the nearest.
  observed.place = (name) => {
    const called = [...all(document)].filter((element) => element.matches("a, button, input, [role=option]") && isSeen(element) && nameOf(element).includes(name));
    const found = called.map((element) => {
      const [x, y] = middleOf(element.getBoundingClientRect());
      const free = isInWindow([x, y]) && element.contains(topmost(x, y));
      return { x, y, free, begun: nameOf(element).startsWith(name), far: Math.abs(y - innerHeight / 2) + Math.abs(x - innerWidth / 2) };
    });
    return found.sort((one, other) => other.free - one.free || other.begun - one.begun || one.far - other.far)[0];
  };

  // The same once it stands still.
  observed.settled = async (name) => {
    let before;
    const stands = await observed.until(async () => {
      const now = JSON.stringify(observed.place(name));
      const same = now !== undefined && now === before;
      before = now;
      await observed.nextFrame();
      return same;
    });
    return stands ? observed.place(name) : null;
  };

  // How that is called which the keyboard is at; the page itself has no name, nor a part of it.
  observed.focused = () => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) {
      focused = focused.shadowRoot.activeElement;
    }
    return focused?.matches("a, button, input") ? nameOf(focused) : "";
  };
}
