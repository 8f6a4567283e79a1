import { MARK } from './marks';

/** Height of one block heading, in CSS pixels. */
export const HEADING_HEIGHT = 30;

/** Rows of a card that can be given a place; what comes after them keeps the last one. */
export const LAST_SLOT = 240;

/** Headings that can stand above one row: that of its block and of folded blocks before it. */
export const MOST_HEADINGS = 16;

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
  return [
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
