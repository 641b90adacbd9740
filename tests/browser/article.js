// By how much two pictures of one chart differ beyond the smoothing of edges: a pixel counts if nothing like it is in the other
// picture at its place or right beside it, and what counts is how many of these lie in one small square. A long line of letters
// that drifts by a pixel leaves up to 24 in a square; a label moved by two pixels 33 to 52, a mark moved by three 30 to 46.
const LIKE = 110;
const SQUARE = 24;

async function pixels(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const [still, live] = await Promise.all(PICTURES.map(pixels));
if (still.width !== live.width || still.height !== live.height) {
  return { size: [still.width, still.height, live.width, live.height] };
}
const { width, height } = still;

function unlike(one, other, x, y) {
  const at = 4 * (y * width + x);
  for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, height - 1); row++) {
    for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, width - 1); column++) {
      const near = 4 * (row * width + column);
      if ([0, 1, 2].every((colour) => Math.abs(one.data[at + colour] - other.data[near + colour]) <= LIKE)) {
        return false;
      }
    }
  }
  return true;
}

const densest = new Map();
let ink = 0;
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) {
    const at = 4 * (y * width + x);
    ink += Math.abs(still.data[at] - still.data[4 * (6 * width + 6)]) > LIKE ? 1 : 0;
    if (unlike(still, live, x, y) || unlike(live, still, x, y)) {
      // In each of the squares it lies in, which overlap by half.
      for (const [right, down] of [[0, 0], [0.5, 0], [0, 0.5], [0.5, 0.5]]) {
        const square = [x / SQUARE + right, y / SQUARE + down].map(Math.floor);
        const key = `${square} ${right} ${down}`;
        densest.set(key, (densest.get(key) ?? 0) + 1);
      }
    }
  }
}
const [where, most] = [...densest].reduce((one, other) => (other[1] > one[1] ? other : one), ["", 0]);
return { densest: most, where, ink };
