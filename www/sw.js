// @ts-check
/// <reference lib="webworker" />
/**
 * Keeps explorer and deck for when there is no line. It keeps the files of one build, all of them or none, and answers for no
 * others: pages with embeds, and whatever else the host has, are as if it were not there.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The build writes this line: the files, and which assets those that keep their name mention. @type {{ version: string, files: string[], mentions: Record<string, string[]> }} */
const LIST = { version: "", files: [], mentions: {} };

/** One host may have several sites, and they share its caches. */
const { scope } = worker.registration;
const OWN = `xiongguan ${scope} `;
const NAME = OWN + LIST.version;

const files = new Set(LIST.files);

/** A chart's picture. It is not kept: without a line the chart is drawn at once, in the place of an empty one. */
const PICTURE = /^charts\/[^/]+\.svg$/;
/** @type {[string, number, number][]} */
const FORMS = [
  [".narrow.", 360, 560],
  [".wide.", 896, 560],
  [".", 640, 400],
];

/** How long a page waits for the line before it is taken from what is kept. */
const PATIENCE = 3000;
let patience = PATIENCE;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const { method, headers, url } = event.request;
  const file = url.startsWith(scope) ? url.slice(scope.length).split(/[?#]/)[0] || "index.html" : "";
  if (method === "GET" && !headers.has("range") && files.has(file)) {
    event.respondWith(isHashed(file) ? keptOrFresh(event.request, file) : freshOrKept(event.request, file));
  } else if (method === "GET" && PICTURE.test(file)) {
    event.respondWith(fetch(event.request).catch(() => place(file)));
  }
});

async function keepAll() {
  const own = await caches.open(NAME);
  try {
    await Promise.all(LIST.files.map(async (file) => own.put(scope + file, await bring(file))));
  } catch (cause) {
    await caches.delete(NAME);
    throw cause;
  }
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OWN) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * @param {string} file
 * @returns {Promise<Response>} the file of just this build
 */
async function bring(file) {
  const address = scope + file;
  const known = isHashed(file) && (await caches.match(address, { ignoreVary: true }));
  if (known) {
    return known;
  }
  const response = await fetch(address, { cache: isHashed(file) ? "default" : "no-cache" });
  if (!response.ok) {
    throw new Error(`${address} was answered with ${response.status}`);
  }
  // While a new build is being put on the server, what keeps its name may already be, or still be, another's.
  const mentions = LIST.mentions[file] ?? [];
  const text = mentions.length > 0 ? await response.clone().text() : "";
  if (!mentions.every((asset) => text.includes(asset))) {
    throw new Error(`${address} is of another build`);
  }
  // A page is not opened from an answer that says it came from elsewhere.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/**
 * @param {string} file
 * @returns {boolean} whether its name says what is in it
 */
function isHashed(file) {
  return file.startsWith("assets/");
}

/**
 * @param {string} file
 * @returns {Response} an empty picture of that form
 */
function place(file) {
  const [, width, height] = FORMS.find(([part]) => file.includes(part)) ?? FORMS[0];
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return new Response(picture, { headers: { "content-type": "image/svg+xml" } });
}

/** @param {string} file */
async function kept(file) {
  return (await caches.open(NAME)).match(scope + file, { ignoreVary: true });
}

/**
 * @param {Request} request
 * @param {string} file
 */
async function keptOrFresh(request, file) {
  return (await kept(file)) ?? fetch(request);
}

/**
 * @param {Request} request
 * @param {string} file
 */
async function freshOrKept(request, file) {
  const known = await kept(file);
  if (!known) {
    return fetch(request);
  }
  const fresh = fetch(request).then(
    (response) => {
      patience = PATIENCE;
      return response.status >= 500 ? known : response;
    },
    () => known,
  );
  const tired = new Promise((/** @type {(known: Response) => void} */ resolve) => {
    setTimeout(() => resolve(known), patience);
  });
  const first = await Promise.race([fresh, tired]);
  if (first === known) {
    // The next file does not wait as long again, until the line is back.
    patience = 0;
  }
  return first;
}
