// @ts-check
/** What the deck's page says around the wall. */

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {[keys: string[], says: string, action?: Action]} HelpLine a line of the help: some act when they are pressed */

const TEXTS = {
  zh: {
    place: (/** @type {number} */ step, /** @type {number} */ count) => `第${step}步，共${count}步。`,
    tools: "演示",
    back: "上一步",
    next: "下一步",
    jump: "找一个数",
    overview: "全部步骤",
    help: "按键和设置",
    close: "关闭",
    black: "黑屏。按B或点一下，回到演示。",
    white: "白屏。按W或点一下，回到演示。",
    playing: "正在自动播放",
    paused: "自动播放暂停，没有人动一分钟后继续",
    lines: /** @type {HelpLine[]} */ ([
      [["→", "↓", "空格", "PageDown", "N"], "下一步", "next"],
      [["←", "↑", "Shift+空格", "PageUp", "P"], "上一步", "back"],
      [["Home"], "第一步", "first"],
      [["End"], "最后一步", "last"],
      [["O"], "全部步骤", "overview"],
      [["G"], "找一个数：数字、名称、拼音首字母", "jump"],
      [["F", "F5"], "全屏", "full"],
      [["B", ".", "V"], "黑屏", "black"],
      [["W"], "白屏", "white"],
      [["Esc"], "退回一层"],
      [["L"], "聚光灯，跟着指针", "spotlight"],
      [["A"], "自动播放", "auto"],
      [["S"], "讲者窗口", "speaker"],
      [["Tab", "Enter"], "逐个看数，放大"],
      [["+", "−"], "改假设的增速，按Shift每次1个百分点"],
      [["X"], "答案和它的图", "chart"],
      [["T"], "换配色：浅、高对比、深", "theme"],
      [["Y"], "English", "language"],
      [["C"], "页码", "counter"],
      [["Ctrl+P"], "打印，每步一页", "print"],
      [[], "打印，附讲稿", "printNotes"],
    ]),
  },
  en: {
    place: (/** @type {number} */ step, /** @type {number} */ count) => `Step ${step} of ${count}.`,
    tools: "Talk",
    back: "Back",
    next: "Next",
    jump: "Find a number",
    overview: "All steps",
    help: "Keys and settings",
    close: "Close",
    black: "Black screen. Press B or tap to return to the talk.",
    white: "White screen. Press W or tap to return to the talk.",
    playing: "Playing by itself",
    paused: "Paused; plays on a minute after nobody moves",
    lines: /** @type {HelpLine[]} */ ([
      [["→", "↓", "Space", "PageDown", "N"], "Next step", "next"],
      [["←", "↑", "Shift+Space", "PageUp", "P"], "Step before", "back"],
      [["Home"], "First step", "first"],
      [["End"], "Last step", "last"],
      [["O"], "All steps", "overview"],
      [["G"], "Find a number or name", "jump"],
      [["F", "F5"], "Full screen", "full"],
      [["B", ".", "V"], "Black", "black"],
      [["W"], "White", "white"],
      [["Esc"], "One level up"],
      [["L"], "Spotlight, follows the pointer", "spotlight"],
      [["A"], "Play by itself", "auto"],
      [["S"], "Speaker window", "speaker"],
      [["Tab", "Enter"], "Value by value, enlarge"],
      [["+", "−"], "What-if growth; Shift: 1 point"],
      [["X"], "Answer and its chart", "chart"],
      [["T"], "Colours: light, contrast, dark", "theme"],
      [["Y"], "中文", "language"],
      [["C"], "Step number", "counter"],
      [["Ctrl+P"], "Print, a step a page", "print"],
      [[], "Print with the notes", "printNotes"],
    ]),
  },
};

/**
 * @param {"zh" | "en"} lang
 * @returns {typeof TEXTS["zh"]}
 */
export function textsOf(lang) {
  return TEXTS[lang];
}
