// @ts-check
// Not a module: it stands in the one file, after `lzma.js` and the block of letters that holds everything else, and has it unpacked and run.
{
  const block = /** @type {HTMLElement & { files?: Map<string, Uint8Array> }} */ (document.getElementById("packed"));

  /** Two letters are 13 bits, a last one alone is 6; `"`, `<` and `>` are left out of the letters from `!` to `~`. */
  const bytesOf = (/** @type {string} */ letters) => {
    const place = (/** @type {number} */ at) => {
      const code = letters.charCodeAt(at);
      return code - 33 - Number(code > 34) - Number(code > 60) - Number(code > 62);
    };
    const bytes = new Uint8Array(((letters.length >> 1) * 13 + (letters.length & 1) * 6) >> 3);
    let bits = 0;
    let held = 0;
    let end = 0;
    for (let at = 0; at < letters.length; at += 2) {
      const last = at + 1 === letters.length;
      held |= (last ? place(at) : place(at) * 91 + place(at + 1)) << bits;
      for (bits += last ? 6 : 13; bits >= 8; bits -= 8) {
        bytes[end++] = held;
        held >>= 8;
      }
    }
    return bytes;
  };

  /** Of what is unpacked the size and the checksum; then what is packed. */
  const unpackedOf = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
    const head = new DataView(bytes.buffer);
    const unpacked = unlzma(bytes.subarray(8), head.getUint32(0, true));
    let sum = 0x811c9dc5;
    for (let at = 0; at < unpacked.length; at++) {
      sum = Math.imul(sum ^ unpacked[at], 0x1000193);
    }
    if (sum !== head.getInt32(4, true)) {
      throw new Error("what is packed in this file has been changed");
    }
    return unpacked;
  };

  /** The list of names and sizes, with its own size before it; then the files one after the other. */
  const filesOf = (/** @type {Uint8Array<ArrayBuffer>} */ { buffer }) => {
    const files = new Map();
    let start = 4 + new DataView(buffer).getUint32(0, true);
    for (const [name, size] of JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, start - 4)))) {
      files.set(name, new Uint8Array(buffer, start, size));
      start += size;
    }
    return files;
  };

  const begin = () => {
    const files = filesOf(unpackedOf(bytesOf(block.textContent ?? "")));
    const text = (/** @type {string} */ name) => new TextDecoder().decode(files.get(name));
    const rules = new CSSStyleSheet();
    rules.replaceSync(text("rules"));
    document.adoptedStyleSheets = [rules];
    // A browser that has saved this page has saved what stood before the block too.
    while (block.previousSibling) {
      block.previousSibling.remove();
    }
    block.insertAdjacentHTML("beforebegin", text("body"));
    block.files = files;
    const script = document.createElement("script");
    script.type = "module";
    script.textContent = text("script");
    document.body.append(script);
    // It runs all the same, and what a browser saves is to be this page.
    script.remove();
  };

  const apologise = (/** @type {unknown} */ cause) => {
    console.error(cause);
    const { lang } = document.documentElement;
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = lang === "en" ? "The charts could not be drawn: this file is damaged. Copy it again." : "图表没有画出来：这份文件不完整，请重新复制一份。";
    document.querySelector("main")?.replaceChildren(line);
  };

  try {
    begin();
  } catch (cause) {
    apologise(cause);
  }
}
