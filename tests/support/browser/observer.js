// Runs in every page before the page's own scripts, and notes what a test asks about afterwards.
{
  const observed = { ready: [], errors: [], shifts: [], weight: 0, whole: false, answers: new Map() };
  window.observed = observed;

  // Neither event bubbles, but on the way down they pass here. Files that fail to load say "error" too, without detail.
  document.addEventListener(
    "ready",
    (event) => {
      observed.weight ||= weigh();
      observed.ready.push(event.target.getAttribute("chart"));
    },
    true,
  );
  document.addEventListener("error", (event) => event.detail && observed.errors.push(event.detail.code), true);

  // Bytes as they came over the wire, compressed.
  const weigh = () => {
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  };

  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      observed.shifts.push([value, ...sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 100))]);
    }
  }).observe({ type: "layout-shift", buffered: true });

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  observed.nextFrame = nextFrame;
  observed.until = async (condition) => {
    const end = performance.now() + 25000;
    while (performance.now() < end) {
      if (await condition()) {
        return true;
      }
      await nextFrame();
    }
    return false;
  };

  observed.chart = (name) => document.querySelector(`xiongguan-chart[chart="${name}"]`);
  observed.part = (name, selector) => observed.chart(name).shadowRoot.querySelector(selector);
  observed.tooltip = (name) => observed.part(name, ".tooltip:not([hidden])");

  // How many pixels differ from the paper in the corner.
  observed.ink = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.reduce((count, pixel) => count + (pixel === pixels[0] ? 0 : 1), 0);
  };

  // The page's own module, by the name its content gives it, once all of it is there.
  observed.core = async () => {
    const isCore = ({ name }) => /\/core\.[0-9a-f]+\.js$/.test(name);
    const core = await import(performance.getEntriesByType("resource").find(isCore).name);
    observed.whole ||= await answers(core.Chart);
    return core;
  };

  // The first chart stands before it answers; that a pointer has left it is told it only then.
  const answers = async ({ prototype }) => {
    const { send } = prototype;
    let told = false;
    prototype.send = function (event) {
      told ||= event.type === "leave";
      return send.call(this, event);
    };
    await observed.until(() => {
      observed.part("trends", ".overlay")?.dispatchEvent(new PointerEvent("pointerleave"));
      return told;
    });
    prototype.send = send;
    return told;
  };

  // From here on the last answer of each chart with a tooltip is known, by chart name.
  observed.listen = async () => {
    const { Chart } = await observed.core();
    const { send } = Chart.prototype;
    Chart.prototype.send = function (event) {
      const answer = send.call(this, event);
      observed.answers.set(new URLSearchParams(answer.state).get("chart"), answer);
      return answer;
    };
  };

  // Puts the focus on a datum, as a deep link does, and tells where in the window it lies.
  observed.locate = (name, key) => {
    const chart = observed.chart(name);
    chart.scrollIntoView({ block: "center" });
    chart.setAttribute("focus", key);
    const { tooltip } = observed.answers.get(name);
    chart.removeAttribute("focus");
    const box = observed.part(name, ".chart").getBoundingClientRect();
    return [box.left + (tooltip.left + tooltip.right) / 2, box.top + (tooltip.top + tooltip.bottom) / 2];
  };

  // Every datum a pointer finds on a chart of that size, by passing over all of it.
  observed.dataUnderPointer = async (state, width, height) => {
    const { Chart } = await observed.core();
    const chart = new Chart(state);
    chart.send({ type: "resize", width, height });
    const found = new Set();
    for (let x = 0; x < width; x += 6) {
      for (let y = 0; y < height; y += 6) {
        const { tooltip } = chart.send({ type: "point", x, y, on: false });
        if (tooltip) {
          found.add(tooltip.key);
        }
      }
    }
    chart.free();
    return [...found].sort();
  };

  // Whether the tooltip keeps to the box and off its datum; if not, by how much it does not.
  observed.misplaced = (name) => {
    const box = observed.part(name, ".chart").getBoundingClientRect();
    const shown = observed.tooltip(name).getBoundingClientRect();
    const datum = observed.answers.get(name).tooltip;
    const beyond = Math.max(
      box.left - shown.left,
      box.top - shown.top,
      shown.right - box.right,
      shown.bottom - box.bottom,
    );
    const across = Math.min(shown.right, box.left + datum.right) - Math.max(shown.left, box.left + datum.left);
    const down = Math.min(shown.bottom, box.top + datum.bottom) - Math.max(shown.top, box.top + datum.top);
    if (beyond > 0.1) {
      return `${datum.key}: ${beyond} px outside the box`;
    }
    return across > 0.1 && down > 0.1 ? `${datum.key}: covered by ${across} × ${down} px` : "";
  };
}
