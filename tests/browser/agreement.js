// What a canvas was told to draw and what an SVG says, both as lists of marks in CSS pixels, and where they differ.
const { svg, state, width, height, ratio } = SETTING;

const flat = (points) => points.flat();

function marksOfCanvas(Chart) {
  const marks = [];
  const context = CanvasRenderingContext2D.prototype;
  const names = ["fillRect", "strokeRect", "beginPath", "moveTo", "lineTo", "arc", "fill", "stroke", "fillText"];
  const originals = Object.fromEntries(names.map((name) => [name, context[name]]));
  let path = [];
  let circle;
  const place = (canvas, x, y) => {
    const { a, d, e, f } = canvas.getTransform();
    return [(a * x + e) / ratio, (d * y + f) / ratio];
  };
  const scale = (canvas) => canvas.getTransform().a / ratio;
  const box = (canvas, x, y, w, h) => [...place(canvas, x, y), w * scale(canvas), h * scale(canvas)];
  const finish = (line) => marks.push(circle ? ["circle", "", circle] : [line, "", flat(path)]);
  const notes = {
    fillRect: (canvas, ...sides) => marks.push(["rect", "", box(canvas, ...sides)]),
    strokeRect: (canvas, ...sides) => marks.push(["rect", "", box(canvas, ...sides)]),
    beginPath: () => ([path, circle] = [[], undefined]),
    moveTo: (canvas, x, y) => path.push(place(canvas, x, y)),
    lineTo: (canvas, x, y) => path.push(place(canvas, x, y)),
    arc: (canvas, x, y, radius) => (circle = [...place(canvas, x, y), radius * scale(canvas)]),
    fill: () => finish("polygon"),
    stroke: () => finish("polyline"),
    fillText: (canvas, text, x, y) => {
      const size = parseFloat(/([\d.]+)px/.exec(canvas.font)[1]) * scale(canvas);
      const [left, middle] = place(canvas, x, y);
      marks.push(["text", `${text} ${canvas.textAlign}`, [left, middle + 0.38 * size, size]]);
    },
  };
  for (const name of names) {
    context[name] = function (...values) {
      notes[name](this, ...values);
      return originals[name].apply(this, values);
    };
  }
  const chart = new Chart(state);
  chart.send({ type: "resize", width, height });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  chart.paint(canvas, ratio);
  Object.assign(context, originals);
  return marks;
}

function marksOfSvg() {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const ALIGN = { start: "start", middle: "center", end: "end" };
  const read = {
    text: (has, element) => [
      `${element.textContent} ${ALIGN[element.getAttribute("text-anchor")]}`,
      [has("x"), has("y"), has("font-size")],
    ],
    circle: (has) => ["", [has("cx"), has("cy"), has("r")]],
    rect: (has) => ["", [has("x"), has("y"), has("width"), has("height")]],
    line: (has) => ["", [has("x1"), has("y1"), has("x2"), has("y2")]],
    polyline: (_, element) => ["", element.getAttribute("points").split(/[ ,]/).map(Number)],
    polygon: (_, element) => ["", element.getAttribute("points").split(/[ ,]/).map(Number)],
  };
  return [...root.children]
    .filter(({ localName }) => localName in read)
    .map((element) => [
      element.localName,
      ...read[element.localName]((name) => Number(element.getAttribute(name)), element),
    ]);
}

// On a canvas a hairline is a box of whole device pixels around the line.
function asLine([x, y, w, h]) {
  return w > h ? [x, y + h / 2, x + w, y + h / 2] : [x + w / 2, y, x + w / 2, y + h];
}

function difference([kind, words, numbers], [svgKind, svgWords, svgNumbers]) {
  const isHairline = kind === "rect" && svgKind === "line";
  const own = isHairline ? asLine(numbers) : numbers;
  const least = isHairline ? 1 / ratio : 0.02;
  const same =
    (isHairline || kind === svgKind) &&
    words === svgWords &&
    own.length === svgNumbers.length &&
    own.every((number, index) => Math.abs(number - svgNumbers[index]) <= least);
  return same ? "" : `canvas ${kind} ${words} ${own} — SVG ${svgKind} ${svgWords} ${svgNumbers}`;
}

const { Chart } = await observed.core();
const canvasMarks = marksOfCanvas(Chart);
const svgMarks = marksOfSvg();
const differences = canvasMarks
  .map((mark, index) => difference(mark, svgMarks[index] ?? ["nothing", "", []]))
  .filter(Boolean);
return {
  canvas: canvasMarks.length,
  svg: svgMarks.length,
  texts: svgMarks.filter(([kind]) => kind === "text").length,
  differences,
};
