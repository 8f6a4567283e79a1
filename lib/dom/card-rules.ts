import { MARK } from './marks';

/** Height of one block heading, in CSS pixels. */
export const HEADING_HEIGHT = 30;

/** Rows of a card that can be given a place; what comes after them keeps the last one. */
export const LAST_SLOT = 240;

/** Headings that can stand above one row: that of its block and of folded blocks before it. */
export const MOST_HEADINGS = 16;

/** Distance between two columns of rows, and the least width of one, in CSS pixels. */
export const COLUMN_GAP = 24;
export const LEAST_COLUMN = 300;

/** Never more than two columns, and one where two would be too narrow. */
const TWO_COLUMNS = `repeat(auto-fit,minmax(min(100%,max(${LEAST_COLUMN}px,40%)),1fr))`;

/** Distances between rows that can be kept, in CSS pixels. */
export const GAP_STEP = 4;
export const WIDEST_GAP = 32;

/** The rules behind the marks of a card; a sheet of its own, since cards may stand in a shadow root. */
export function cardRules(): string[] {
  const slots = Array.from(
    { length: LAST_SLOT + 1 },
    (_, n) => `[${MARK.slot}="${n}"]{order:${n}!important}`,
  );
  const rooms = Array.from({ length: MOST_HEADINGS }, (_, n) => {
    const room = (n + 1) * HEADING_HEIGHT + 4;
    return [
      `[${MARK.top}="${n + 1}"]{margin-top:${room}px!important}`,
      `[${MARK.foot}="${n + 1}"]{padding-bottom:${room}px!important}`,
    ];
  });
  const gaps = Array.from(
    { length: WIDEST_GAP / GAP_STEP + 1 },
    (_, n) => `[${MARK.gap}="${n * GAP_STEP}"]{row-gap:${n * GAP_STEP}px!important}`,
  );
  return [
    `[${MARK.opened}]:not([hidden],[aria-hidden="true"],[style*="display: none"]){display:contents!important}`,
    `[${MARK.covered}]{display:none!important}`,
    `[${MARK.blocks}="two"]{display:grid!important;grid-template-columns:${TWO_COLUMNS}!important}`,
    `[${MARK.blocks}="two"]{column-gap:${COLUMN_GAP}px!important;reading-flow:grid-order}`,
    `[${MARK.wide}]{grid-column:1/-1!important}`,
    ...gaps,
    `[${MARK.blocks}="column"]{display:flex!important;flex-direction:column!important;flex-wrap:nowrap!important}`,
    `[${MARK.blocks}="column"]{reading-flow:flex-visual}`,
    `[${MARK.blocks}="column"]>[${MARK.slot}]{flex-shrink:0!important}`,
    `[${MARK.blocks}="grid"]{reading-flow:grid-order}`,
    ...slots,
    ...rooms.flat(),
    `[${MARK.line}]{grid-column-start:1!important}`,
    `[${MARK.folded}]{display:none!important}`,
  ];
}
