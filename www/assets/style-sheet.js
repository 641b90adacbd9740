// @ts-check
/** Style sheets of what is fetched only when a reader asks for it. @copied */

/**
 * @param {string} name what it dresses
 * @param {URL} address
 * @returns {Promise<void>} when the page wears it, or cannot have it now
 */
export async function wearStyle(name, address) {
  /** @type {HTMLLinkElement | null} */
  const known = document.querySelector(`link[data-dresses="${name}"]`);
  const link = known ?? document.createElement("link");
  if (link.sheet) {
    return;
  }
  const told = new Promise((resolve) => {
    link.addEventListener("load", resolve, { once: true });
    // The next time the line may be up again.
    link.addEventListener("error", () => resolve(link.remove()), { once: true });
  });
  if (!known) {
    link.rel = "stylesheet";
    link.href = address.href;
    link.dataset.dresses = name;
    document.head.append(link);
  }
  await told;
}
