/** Where deals stand on Bitrix24's board. */
import { textOf } from '../../dom/read-text';
import type { CaptionedValue, DealPlaces, HintedStage } from '../deal-hints';
import { outcomeOfStage } from './outcome';
import { companyIn, linkOf, recordId } from './record';
import { BOARD } from './selectors';

/** The cards of all columns. */
export function boardPlaces(columns: readonly Element[]): DealPlaces {
  const stages = new Map(columns.map((column) => [column, stageOf(column)]));
  const columnOf = (card: Element) => card.closest(BOARD.column) as Element;
  const idOf = (card: Element) => columnOf(card).querySelector(BOARD.body)?.getAttribute('data-id') ?? null;
  return {
    source: 'board',
    rows: columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]),
    id: recordId,
    href: linkOf,
    values: {
      title: (card) => card.querySelector(BOARD.title),
      amount: (card) => card.querySelector(BOARD.amount),
      company: (card) => {
        const client = card.querySelector(BOARD.client);
        return client && companyIn(client);
      },
      stage: (card) => stages.get(columnOf(card))?.label || null,
    },
    captioned: captionedOn,
    skip: (card) => (card.matches(BOARD.ghost) || card.querySelector(BOARD.ghost) ? 'ghost' : null),
    outcome: (card) => outcomeOfStage(idOf(card)),
    stages: [...stages.values()],
    total: null,
  };
}

function stageOf(column: Element): HintedStage {
  const count = textOf(column.querySelector(BOARD.count), 20).replace(/\s/g, '');
  return {
    label: textOf(column.querySelector(BOARD.label), 80),
    count: /^\d+$/.test(count) ? Number(count) : null,
  };
}

/** Fields that the person put on the cards. The date without a caption is left to the person's answer. */
function captionedOn(card: Element): CaptionedValue[] {
  const fields = [...card.querySelectorAll(BOARD.field)].map((field) => ({
    caption: textOf(field.querySelector(BOARD.caption), 80).replace(/\s*[:：]$/, ''),
    name: null,
    place: field.querySelector(BOARD.user) ?? field.querySelector(BOARD.value),
  }));
  return [...fields, { caption: '', name: BOARD.date.slice(1), place: card.querySelector(BOARD.date) }];
}
