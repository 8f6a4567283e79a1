// Lists that keep only the rows in view. Rows are used again for other deals, as virtual lists do.
const SPARE = 4;

/** Heights of all rows and where each begins. */
function measure(count, height) {
  const tops = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) tops[at + 1] = tops[at] + height(at);
  return tops;
}

function placeAt(tops, pixel) {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1] <= pixel) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param options.box scroller, or null for the window
 * @param options.fill writes a deal into an element that may have shown another one
 * @param options.draw `now`, `frame` or `task`: when rows follow the scrolling
 */
export function virtualList({ box, layer, make, fill, order, height, draw }) {
  let tops = measure(order.length, height);
  const pool = new Map();
  const spare = [];
  const view = () =>
    box
      ? { top: box.scrollTop, size: box.clientHeight }
      : { top: scrollY - layer.getBoundingClientRect().top - scrollY, size: innerHeight };
  const paint = () => {
    const { top, size } = view();
    layer.style.height = `${tops.at(-1)}px`;
    const first = Math.max(0, placeAt(tops, Math.max(0, top)) - SPARE);
    const last = Math.min(order.length - 1, placeAt(tops, Math.max(0, top + size)) + SPARE);
    for (const [place, row] of pool) {
      if (place >= first && place <= last) continue;
      pool.delete(place);
      spare.push(row);
    }
    for (let place = first; place <= last; place++) {
      const row = pool.get(place) ?? spare.pop() ?? make();
      if (!row.isConnected) layer.append(row);
      row.style.transform = `translateY(${tops[place]}px)`;
      row.style.height = `${tops[place + 1] - tops[place]}px`;
      if (row.shown !== order[place]) fill(row, order[place], place);
      row.shown = order[place];
      pool.set(place, row);
    }
    for (const row of spare.splice(0)) row.remove();
  };
  const follow = {
    now: paint,
    frame: () => requestAnimationFrame(paint),
    task: () => setTimeout(paint, 30),
  }[draw];
  (box ?? window).addEventListener('scroll', follow);
  paint();
  return {
    /** Show the same deals in another order, as after a sort. */
    reorder: (next) => {
      order = next;
      tops = measure(order.length, height);
      for (const row of pool.values()) row.shown = undefined;
      paint();
    },
  };
}
