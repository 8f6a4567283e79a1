import { type BlockHeading, blockHeadings } from '../dom/block-headings';
import { type BlockLayout, planLayout } from '../dom/block-layout';
import { cardRules } from '../dom/card-rules';
import { markSet } from '../dom/mark-set';
import { adoptSheet, type OwnSheet } from '../dom/own-sheet';
import { type PlannedBlock, planBlocks } from '../domain/card';
import type { BlocksState } from '../domain/views';
import { fillIn } from '../locales/frame-words';
import { blockFolds } from './block-folds';
import type { Feature, PageHost } from './feature';
import type { OpenCard } from './open-card';

/** After the page has undone the layout this often in `PATIENCE_MS`, or drawn the card anew as often, it wins. */
const MOST_FIGHTS = 8;
const PATIENCE_MS = 10_000;

/** Named blocks over the CRM's own card. Nodes are never moved: marks and CSS do it. */
export const fieldBlocks: Feature<PageHost> = {
  id: 'field-blocks',
  runsOn: (settings) => Object.values(settings.rules?.cards ?? {}).some(({ blocks }) => blocks.length > 0),
  start: layBlocks,
};

function layBlocks(host: PageHost): void {
  const view = blockView(host);
  let planned: readonly PlannedBlock[] = [];
  const folds = blockFolds(host, () => show(host.card()));
  const show = (card: OpenCard | null) => {
    planned = card && card.rules.blocks.length > 0 ? blocksOf(card) : [];
    const folded = card && planned.length > 0 ? folds.of(card) : null;
    if (card && folded) view.lay(card, planned, folded);
    else view.clear();
  };
  const unfoldFor = (card: OpenCard | null, matches: (index: number) => boolean) => {
    const block = planned.find(({ slots }) => slots.some(({ index }) => matches(index)));
    if (!card || !block) return;
    folds.set(card, block.id, false);
    show(card);
  };

  view.onPress((id) => {
    const card = host.card();
    if (!card) return;
    folds.set(card, id, folds.of(card)?.has(id) === false);
    folds.keep(card);
    show(card);
  });
  host.onCard(show);
  keepInOrder(host, view, show);
  host.onCommand((command) => {
    if (command.do === 'jump') unfoldFor(host.card(), (index) => index === Number(command.key));
  });
  // The browser's own check must be able to show its message.
  const complained = ({ target }: Event) => {
    const card = host.card();
    unfoldFor(card, (index) => target instanceof Node && card?.fields[index]?.box.contains(target) === true);
  };
  document.addEventListener('invalid', complained, { capture: true, signal: host.signal });
}

/** A card drawn anew must not be seen out of order for a frame; a page that never stops is left to the calm pace. */
function keepInOrder(host: PageHost, view: BlockView, show: (card: OpenCard | null) => void): void {
  const redraws = countdown();
  host.watch.onMutations(() => {
    if (!view.isLost() || redraws.over()) return;
    redraws.count();
    show(host.card('fresh'));
  }, host.signal);
}

type BlockView = ReturnType<typeof blockView>;

/** Marks, headings and the state for the panel, kept together. */
function blockView(host: PageHost) {
  const marks = markSet();
  const fights = countdown();
  const sheets = sheetKeeper(host.signal);
  let press: (id: string) => void = () => undefined;
  const headings = blockHeadings((id) => press(id), host.signal);
  let layout: BlockLayout | null = null;
  const clear = () => {
    layout = null;
    marks.clear();
    headings.show([]);
  };
  host.watch.onFrame(headings.touch, host.signal);
  host.signal.addEventListener('abort', marks.clear);
  return {
    clear,
    onPress: (listener: typeof press) => {
      press = listener;
    },
    /** The page has replaced what the blocks were laid over. */
    isLost: () =>
      layout !== null &&
      layout.state !== 'off' &&
      !(layout.parent.isConnected && [...layout.wanted.keys()].every((element) => element.isConnected)),
    lay(card: OpenCard, planned: readonly PlannedBlock[], folded: ReadonlySet<string>) {
      if (fights.over()) {
        clear();
        host.showCard({ blocks: stateOf(planned, folded, 'off', 'page-wins') });
        return;
      }
      const fieldsOf = ({ slots }: PlannedBlock) => slots.map(({ index }) => index);
      const plans = planned.map((block) => ({
        folded: folded.has(block.id),
        fields: fieldsOf(block),
        rest: block.title === null,
      }));
      layout = planLayout(card.fields, plans);
      if (layout.state !== 'off') sheets.ensure(layout.parent);
      if (marks.apply(layout.state === 'off' ? new Map() : layout.wanted) > 0) fights.count();
      headings.show(headingsOf(planned, layout, folded, host));
      const reason = layout.state === 'off' ? layout.reason : null;
      host.showCard({ blocks: stateOf(planned, folded, layout.state, reason) });
    },
  };
}

/** Blocks with something to show, in the standard's order. */
function blocksOf(card: OpenCard): PlannedBlock[] {
  return planBlocks(card.cardFields, card.standard, card.context).filter(({ slots }) => slots.length > 0);
}

function headingsOf(
  planned: readonly PlannedBlock[],
  layout: BlockLayout,
  folded: ReadonlySet<string>,
  { words }: PageHost,
): BlockHeading[] {
  if (layout.state === 'off') return [];
  return planned.flatMap(({ id, title, filled, of }, index) => {
    const place = layout.places.get(index);
    const count = fillIn(words.filledOf, { filled, of });
    return place ? [{ id, title: title ?? words.otherBlock, count, folded: folded.has(id), place }] : [];
  });
}

function stateOf(
  planned: readonly PlannedBlock[],
  folded: ReadonlySet<string>,
  state: BlocksState['state'],
  reason: string | null,
): BlocksState {
  const blocks = planned.map(({ id, title, filled, of }) => ({
    id,
    title,
    filled,
    of,
    folded: folded.has(id),
  }));
  return { state, reason, blocks };
}

/** Counts what happens and forgets it after a while. */
function countdown() {
  let times: number[] = [];
  const recent = () => (times = times.filter((at) => Date.now() - at < PATIENCE_MS));
  return {
    count: () => void recent().push(Date.now()),
    over: () => recent().length >= MOST_FIGHTS,
  };
}

/** One sheet for the document, and one more for each shadow root that holds a card. */
function sheetKeeper(signal: AbortSignal) {
  const sheets = new WeakMap<Node, OwnSheet>();
  return {
    ensure(parent: Element) {
      const root = parent.getRootNode();
      if (!(root instanceof Document || root instanceof ShadowRoot)) return;
      const sheet = sheets.get(root) ?? adoptSheet(root, cardRules(), signal);
      sheets.set(root, sheet);
      sheet.ensure();
    },
  };
}
