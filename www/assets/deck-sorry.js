// @ts-check
/** What is said where the talk cannot be shown; what the page says without it stays. */

const WORDS = {
  zh: ["演示没有打开：程序没有取全，或者这个浏览器太旧。请联网后刷新，或者改用单文件版：", "standalone.html"],
  en: ["The talk could not be opened: part of it did not arrive, or this browser is too old. Reload it with a network, or use the one file: ", "standalone.html"],
};

/** @param {unknown} cause */
export function apologise(cause) {
  console.error(cause);
  const line = document.createElement("p");
  line.className = "sorry";
  line.setAttribute("role", "alert");
  for (const [language, [words = "", name = ""]] of Object.entries(WORDS)) {
    const part = document.createElement("span");
    const link = document.createElement("a");
    part.className = language;
    part.lang = language === "en" ? "en" : "zh-CN";
    link.href = name;
    link.textContent = name;
    part.append(words, link);
    line.append(part);
  }
  (document.querySelector("main") ?? document.body).prepend(line);
}
