// @ts-check
// Not a module: it runs before the page is first painted, so that nothing appears in one language or colour and then in another.
{
  // Behind a semicolon stand the states of further charts.
  const state = new URLSearchParams(location.hash.slice(1).split(";")[0]);
  const root = document.documentElement;
  root.lang = state.get("lang") === "en" ? "en" : "zh-CN";
  root.dataset.theme = state.get("theme") ?? root.dataset.theme ?? "auto";
  root.classList.toggle("talk", state.has("step"));
}
