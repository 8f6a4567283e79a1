/** Pages within pages: the documents a person sees as one, and where their boxes stand in the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A document and those of its frames that belong to the same site, outer before inner. */
export function documentsOf(doc: Document): Document[] {
  const frames = [...doc.querySelectorAll('iframe,frame')] as HTMLIFrameElement[];
  const inner = frames.flatMap((frame) => (frame.contentDocument ? [frame.contentDocument] : []));
  return [doc, ...inner.flatMap(documentsOf)];
}

/** The box around all of these elements in the window's own pixels; null when none of them is drawn. */
export function boxAround(elements: readonly Element[]): Box | null {
  const boxes = elements.map(boxOf).filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  let [x, y] = [left, top];
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left + view.frameElement.clientLeft;
    y += frame.top + view.frameElement.clientTop;
    if (view.parent === view) break;
  }
  return { left: x, top: y, width, height };
}
