import type { CrmPage, DealTablePort, ReadContext } from '../crm/adapter';
import { takeReader } from '../crm/reader-slot';
import { fieldNotes } from '../dom/field-notes';
import type { Finding } from '../domain/card';
import type { OverlayState } from '../domain/views';
import type { MarkWords } from '../locales/marks';
import { watchCard } from './card-watch';
import type { CoreHost, PageHost } from './feature';
import type { PageTools } from './overlay';
import { pageFeatures } from './page-registry';
import { watchForCrm } from './recognise-crm';
import { type HostMaker, runFeatures } from './run-features';
import { watchMoves } from './stage-moves';

/** What the page tools need from outside; the entrypoint hands it in. */
export interface ToolsOutside {
  /** How to understand the page; asked anew for each run, since the CRM may have been recognised meanwhile. */
  readonly adapter: () => PageHost['adapter'];
  readonly recognise: (doc: Document) => string | null;
}

/** Makes the second load of the overlay for one kind of page. */
export function pageTools(outside: ToolsOutside): PageTools {
  return (hostFor, signal) => {
    const adapter = outside.adapter();
    const core = hostFor({ signal, report: (error) => console.warn('Prelude: page tools failed', error) });
    watchForCrm(core, outside.recognise);
    const cards = watchCard({
      adapter,
      rules: core.settings.rules,
      watch: core.watch,
      signal,
      report: core.report,
    });
    const marks = fieldNotes((finding) => noteText(core.words, finding), signal);
    core.watch.onSettled(() => core.show({ page: pageState(cards.page()) }), signal);
    core.onRoute(cards.routeChanged);
    const read = () => readDeals(core, placeOf(adapter, cards.page()));
    const moves = watchMoves({
      ...core,
      page: cards.page,
      onCard: (listener) => cards.onCard(listener, signal),
      readDeals: read,
    });
    const pageHostFor: HostMaker<PageHost> = (own) => ({
      ...hostFor(own),
      adapter,
      page: cards.page,
      card: cards.card,
      onCard: (listener) => cards.onCard(listener, own.signal),
      moves,
      marks,
      readDeals: read,
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

async function readDeals({ send }: CoreHost, place: Document | Element): ReturnType<PageHost['readDeals']> {
  if (!takeReader()) await send('site/load-script', { file: 'reader' });
  const reader = takeReader();
  if (!reader) throw new Error('the page reader did not load');
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return reader.read(place, { url: new URL(location.href), today });
}

function pageState({ kind, entity, recordId }: ReturnType<PageHost['page']>): OverlayState['page'] {
  const known = entity === 'task' || entity === 'other' ? null : entity;
  return { kind, entity: known, recordId };
}

function noteText(words: MarkWords, { code, why, suggestion }: Finding): string {
  const said = code === 'empty' || code === 'placeholder' || code === 'format' ? words[code] : words.other;
  return [said, why, suggestion ? words.suggestion.replace('{value}', suggestion) : '']
    .filter(Boolean)
    .join(' · ');
}
