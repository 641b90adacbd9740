// @ts-check
/** The fonts of a chart's words, Chinese first: `FONTS` in `src/picture/text.rs`. @copied */

export const OWN_FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';
