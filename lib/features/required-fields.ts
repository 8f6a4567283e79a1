import { clearMark, clearMarks, setMark } from '../dom/marks';
import { putValue } from '../dom/put-value';
import type { Finding } from '../domain/card';
import { checkCard, fillingOrder } from '../domain/card';
import type { Feature, PageHost } from './feature';
import { bringFormats } from './formats-slot';
import type { OpenCard } from './open-card';

/** Show what the standard misses on the open card: a hairline at the field, the list in the panel. */
export const requiredFields: Feature<PageHost> = {
  id: 'required-fields',
  runsOn: (settings) => Object.keys(settings.rules?.cards ?? {}).length > 0,
  start(host) {
    const marked = new Set<Element>();
    bringFormats(host).catch(host.report);
    let told = 0;
    /** The toolbar's button counts along. */
    const tell = (count: number) => {
      if (count !== told) host.send('tab/findings', { count }).catch(() => undefined);
      told = count;
    };
    host.onCard((card) => {
      const findings = card ? checkCard(card.cardFields, card.standard, card.context) : [];
      if (card) host.showCard({ ...stateOf(card), findings });
      else host.show({ card: null });
      tell(findings.length);
      markBoxes(card, findings, marked);
      host.marks.show(card ? notesOf(card, findings) : []);
    });
    host.onCommand((command) => {
      if (command.do === 'jump') jumpTo(host.card(), Number(command.key));
      if (command.do === 'fix') fix(host.card('fresh'), Number(command.key), command.value);
    });
    host.signal.addEventListener('abort', () => {
      tell(0);
      clearMarks(document, 'finding');
    });
  },
};

function markBoxes(card: OpenCard | null, findings: readonly Finding[], marked: Set<Element>): void {
  const wanted = new Map<Element, string>();
  for (const { index, mode } of findings) {
    const box = index === null ? undefined : card?.fields[index]?.box;
    if (box) wanted.set(box, mode);
  }
  for (const box of marked) if (!wanted.has(box)) clearMark(box, 'finding');
  marked.clear();
  for (const [box, mode] of wanted) {
    setMark(box, 'finding', mode);
    marked.add(box);
  }
}

function notesOf(card: OpenCard, findings: readonly Finding[]) {
  return findings.flatMap((finding) => {
    const box = finding.index === null ? undefined : card.fields[finding.index]?.box;
    return box ? [{ box, finding }] : [];
  });
}

/** The fields that the standard speaks of, in its order of filling; the rest of the sheet is the CRM's own affair. */
function stateOf(card: OpenCard) {
  const { order = [], required = [] } = card.standard;
  const inBlocks = card.rules.blocks.flatMap(({ fields }) => fields);
  const named = [...new Set([...order, ...required.map(({ field }) => field), ...inBlocks])];
  const steps = fillingOrder(card.cardFields, { ...card.standard, order: named }, card.context);
  return {
    entity: card.entity,
    stage: card.context.stage,
    fields: steps.map(({ field, index, filled }) => ({
      key: String(index),
      id: field,
      label: card.fields[index]?.label ?? field,
      filled: filled !== false,
    })),
  };
}

/** Only a value that a check offers for this very field is put in; where nothing can be typed the cursor goes there. */
function fix(card: OpenCard | null, index: number, value: string): void {
  const control = card?.fields[index]?.control;
  const offered = card
    ? checkCard(card.cardFields, card.standard, card.context).some(
        (finding) => finding.index === index && finding.suggestion === value,
      )
    : false;
  if (!control || !offered || !putValue(control, value)) jumpTo(card, index);
}

/** Bring a field into view and put the cursor into it, opening its inline editor if need be. */
export function jumpTo(card: OpenCard | null, index: number): void {
  const field = card?.fields[index];
  if (!field) return;
  field.box.scrollIntoView({ block: 'center', behavior: 'auto' });
  const control =
    field.control ??
    field.box.querySelector<HTMLElement>('input,select,textarea,[contenteditable],button,[tabindex]');
  control?.focus({ preventScroll: true });
}
