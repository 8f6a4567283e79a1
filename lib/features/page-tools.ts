import type { CrmPage, DealTablePort, ReadContext } from '../crm/adapter';
import { takeReader } from '../crm/reader-slot';
import { fieldNotes } from '../dom/field-notes';
import { inSlices } from '../dom/slices';
import { type Anchors, anchorsOfPage } from '../domain/anchors';
import type { Finding } from '../domain/card';
import type { OverlayState } from '../domain/views';
import { fillIn } from '../locales/frame-words';
import { MARK_WORDS, type MarkWords } from '../locales/marks';
import { watchCard } from './card-watch';
import type { CoreHost, PageHost } from './feature';
import type { PageTools } from './overlay';
import { pageFeatures } from './page-registry';
import { watchForCrm } from './recognise-crm';
import { knownRepeats } from './repeats';
import { type HostMaker, runFeatures } from './run-features';
import { bringScript } from './shared-slot';
import { watchMoves } from './stage-moves';

/** What the page tools need from outside; the entrypoint hands it in. */
export interface ToolsOutside {
  /**
   * How to understand the page, with what was taught; asked anew for each run,
   * since the CRM may have been recognised meanwhile.
   */
  readonly adapter: (anchors: Anchors) => PageHost['adapter'];
  readonly recognise: (doc: Document) => string | null;
}

/** Makes the second load of the overlay for one kind of page. */
export function pageTools(outside: ToolsOutside): PageTools {
  return (hostFor, signal) => {
    const core = hostFor({ signal, report: (error) => console.warn('Prelude: page tools failed', error) });
    const adapter = outside.adapter(core.settings.anchors ?? {});
    watchForCrm(core, outside.recognise);
    const repeats = knownRepeats(core.account);
    const cards = watchCard({
      adapter,
      repeats,
      rules: core.settings.rules,
      watch: core.watch,
      signal,
      report: core.report,
    });
    const words = MARK_WORDS[core.settings.locale];
    const { remarkGood: good, remarkBad: bad, remarkKept: kept } = words;
    const marks = fieldNotes((finding) => noteText(words, finding), { good, bad, kept }, signal);
    core.watch.onSettled(() => core.show({ page: pageState(cards.page()) }), signal);
    core.onRoute(cards.routeChanged);
    const onCard: PageHost['onCard'] = (listener) => cards.onCard(listener, signal);
    const moves = watchMoves({ page: cards.page, onCard, signal });
    const read = async () => {
      const url = new URL(location.href);
      const context = contextNow(core, cards.page());
      const reader = await readerOf(core);
      const place = placeOf(adapter, cards.page());
      const result = reader.steps
        ? await inSlices(reader.steps(place, context))
        : reader.read(place, context);
      if (location.href === url.href) moves.seen(result, url);
      return result;
    };
    const pageHostFor: HostMaker<PageHost> = (own) => ({
      ...hostFor(own),
      words,
      adapter,
      page: cards.page,
      card: cards.card,
      steadyCard: cards.steadyCard,
      bulkForm: cards.bulkForm,
      onCard: (listener) => cards.onCard(listener, own.signal),
      moves,
      repeats,
      marks,
      readDeals: read,
      openDeals: async () => (await readerOf(core)).open?.(document, contextNow(core, cards.page())) ?? null,
    });
    const gaveUp = (feature: string) => void core.send('feature/failed', { feature }).catch(() => undefined);
    runFeatures(pageFeatures, core.settings, signal, pageHostFor, gaveUp);
  };
}

/** A form in a dialog is what the person looks at, whatever list or board lies behind it. */
function placeOf(adapter: PageHost['adapter'], { kind }: CrmPage): Document | Element {
  const isRecord = kind === 'card' || kind === 'form';
  return (isRecord && adapter.fields.layer(document)) || document;
}

async function readerOf({ send }: CoreHost): Promise<DealTablePort> {
  if (!takeReader()) await bringScript(send, 'reader');
  const reader = takeReader();
  if (!reader) throw new Error('the page reader did not load');
  return reader;
}

/** The address and the person's calendar day at this moment, and what was taught of such a page. */
function contextNow({ settings }: CoreHost, page: CrmPage): ReadContext {
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { url: new URL(location.href), today, anchors: anchorsOfPage(settings.anchors ?? {}, page) };
}

function pageState({ kind, entity, recordId }: ReturnType<PageHost['page']>): OverlayState['page'] {
  const known = entity === 'task' || entity === 'other' ? null : entity;
  return { kind, entity: known, recordId };
}

function noteText(words: MarkWords, { code, why, suggestion, sample }: Finding): string {
  const said = code === 'empty' || code === 'placeholder' || code === 'format' ? words[code] : words.other;
  const counted = sample && fillIn(words.filledOf, { filled: sample.records, of: sample.of });
  return [said, counted, why, suggestion ? words.suggestion.replace('{value}', suggestion) : '']
    .filter(Boolean)
    .join(' · ');
}
