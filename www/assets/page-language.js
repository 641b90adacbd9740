// @ts-check
/** The page in the one or the other language: both stand in it, what is no text of it follows here. */

const TITLES = {
  zh: "雄关数据：嘉峪关市政府工作报告里的十年",
  en: "Xiongguan Data: ten years in the Jiayuguan government work report",
};

/**
 * @param {Record<string, string>} surroundings language and theme, as far as they are not the default
 */
export function speak({ lang, theme }) {
  const language = lang === "en" ? "en" : "zh";
  const root = document.documentElement;
  root.lang = language === "en" ? "en" : "zh-CN";
  root.dataset.theme = theme ?? "auto";
  document.title = TITLES[language];
  // Attributes that are read or spoken stand in both languages beside them: data-zh-placeholder, data-en-aria-label.
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-says]"))) {
    for (const name of element.dataset.says?.split(" ") ?? []) {
      element.setAttribute(name, element.getAttribute(`data-${language}-${name}`) ?? "");
    }
  }
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))) {
    const present = link.dataset.language === language;
    link.toggleAttribute("aria-current", present);
    if (present) {
      link.setAttribute("aria-current", "true");
    }
    // On a phone only the other language is offered: the one just chosen goes, the focus stays.
    if (present && link === document.activeElement && !link.checkVisibility()) {
      /** @type {HTMLElement | null} */ (document.querySelector(`[data-language]:not([data-language="${language}"])`))?.focus();
    }
  }
}
