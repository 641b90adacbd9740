// @ts-check
/** What the finder over the wall and the speaker's window say. */

export const FINDER = {
  zh: {
    title: "问一个数",
    ask: "问",
    results: "可能问的是",
    hint: "指标、企业、数字、拼音首字母，或第几步的数字",
    keys: "↑ ↓ 选，回车上墙，Esc 收起",
    none: (/** @type {string} */ text) => `报告里没有找到“${text}”。换个说法：指标名、企业名里的两个字、拼音首字母如 ncsr，或数字。`,
    count: (/** @type {number} */ count) => `${count}条，回车上墙`,
    step: (/** @type {number} */ step) => `第${step}步`,
  },
  en: {
    title: "Ask for a number",
    ask: "Ask",
    results: "What may be meant",
    hint: "An indicator, a firm, a number, pinyin initials, or the number of a step",
    keys: "↑ ↓ select, Enter shows it, Esc closes",
    none: (/** @type {string} */ text) => `The report has nothing for "${text}". Try an indicator such as income, part of a firm's name, or a number.`,
    count: (/** @type {number} */ count) => (count === 1 ? "1 result, Enter shows it" : `${count} results, Enter shows the one selected`),
    step: (/** @type {number} */ step) => `Step ${step}`,
  },
};

export const SPEAKER = {
  zh: {
    title: "演讲者窗口",
    now: "墙上",
    next: "下一步",
    back: (/** @type {number} */ step) => `再按回到第${step}步`,
    end: "这是最后一步",
    notes: "讲稿",
    nothing: "这一步没有讲稿",
    clock: "现在",
    passed: "已讲",
    pause: "暂停计时",
    goOn: "继续计时",
    reset: "归零",
    smaller: "字小些",
    larger: "字大些",
    print: "打印讲稿",
    away: (/** @type {string} */ what) => `正在回答：${what}`,
    supposed: "墙上改了假设，Esc 复原",
    black: "黑屏",
    white: "白屏",
    closed: "投影窗口已关闭。这里仍可翻页，讲稿照常。",
    silent: "投影窗口没有回应，可能正在重新载入。若一直如此，请重新打开。",
    reopen: "打开投影窗口",
    blocked: "浏览器拦住了新窗口。请允许本页弹出窗口，再按一次。",
    keys: "→ 下一步　← 上一步　G 回答提问　B 黑屏　Esc 返回　[ ] 字号　K 计时　R 归零",
  },
  en: {
    title: "Speaker window",
    now: "On the wall",
    next: "Next",
    back: (/** @type {number} */ step) => `Next key returns to step ${step}`,
    end: "This is the last step",
    notes: "Notes",
    nothing: "This step has no notes",
    clock: "Now",
    passed: "Elapsed",
    pause: "Pause the timer",
    goOn: "Resume the timer",
    reset: "Reset",
    smaller: "Smaller notes",
    larger: "Larger notes",
    print: "Print notes",
    away: (/** @type {string} */ what) => `Answering: ${what}`,
    supposed: "The wall supposes something else; Esc resets it",
    black: "Black screen",
    white: "White screen",
    closed: "The wall's window is closed. You can still turn the steps here and read the notes.",
    silent: "The wall's window does not answer; it may be reloading. If it stays so, open it again.",
    reopen: "Open the wall",
    blocked: "The browser blocked the new window. Allow pop-ups for this page, then press again.",
    keys: "→ next   ← back   G answer a question   B black   Esc return   [ ] text size   K timer   R reset",
  },
};

/** What the wall says of the speaker's window. */
export const NOTICE = {
  zh: {
    blocked: "浏览器拦住了演讲者窗口。请允许本页弹出窗口，再按 S。",
    mute: "演讲者窗口打开了，但收不到它的回应：两个窗口在这里不能互通。请只用这个窗口演示，讲稿可打印带讲稿的版本。",
  },
  en: {
    blocked: "The browser blocked the speaker window. Allow pop-ups for this page, then press S again.",
    mute: "The speaker window opened but does not answer: the two windows cannot talk here. Present from this window alone; the notes can be printed with the deck.",
  },
};

export const PRINT = {
  zh: { step: (/** @type {number} */ step, /** @type {number} */ count) => `第${step}步，共${count}步` },
  en: { step: (/** @type {number} */ step, /** @type {number} */ count) => `Step ${step} of ${count}` },
};
