import type { FormField } from '../crm/adapter';
import type { FieldType } from '../domain/standard';
import type { SurveyedCard, SurveyedField, SurveyedItem, SurveyReport } from '../domain/survey';
import type { Entity } from '../domain/views';
import type { Feature, PageHost } from './feature';

/**
 * Tell the background what the menu and the open card are made of, so that the
 * editor of the standard can offer it. Names only; the values of a record stay in
 * the page. Told once per page and form, and only when something new is seen.
 */
export const surveyPage: Feature<PageHost> = {
  id: 'survey-page',
  runsOn: (_settings, top) => top,
  start(host) {
    const told: Told = { prints: new Map(), card: '' };
    const look = () => {
      const report = freshParts(host, told);
      if (Object.keys(report).length === 0) return;
      void host.send('survey/report', { origin: location.origin, report }).catch(host.report);
    };
    host.watch.onSettled(look, host.signal);
    host.watch.nudge();
  },
};

/** What was told last of each part, and the address whose card was looked at: reading a card costs milliseconds. */
interface Told {
  readonly prints: Map<keyof SurveyReport, string>;
  card: string;
}

function freshParts(host: PageHost, told: Told): SurveyReport {
  const card = told.card === location.href ? null : cardOf(host);
  if (card) told.card = location.href;
  const seen: SurveyReport = { menu: menuOf(host), card };
  const isFresh = (part: keyof SurveyReport): boolean => {
    const print = JSON.stringify(seen[part]);
    if (told.prints.get(part) === print) return false;
    told.prints.set(part, print);
    return true;
  };
  return {
    ...(seen.menu && seen.menu.length > 0 && isFresh('menu') ? { menu: seen.menu } : {}),
    ...(seen.card && isFresh('card') ? { card: seen.card } : {}),
  };
}

/** The surest menu in the CRM's own order, hidden items included. */
function menuOf({ site }: PageHost): SurveyedItem[] {
  const [menu] = site.menu.find(document);
  return (menu?.items ?? [])
    .filter(({ level, label }) => level === 0 && label !== '')
    .map(({ label, href }) => ({ label, href }));
}

const ENTITIES: readonly Entity[] = ['deal', 'lead', 'contact', 'company'];

function cardOf({ adapter, page }: PageHost): SurveyedCard | null {
  const { kind, entity } = page();
  if (kind !== 'card' && kind !== 'form') return null;
  const layer = adapter.fields.layer(document);
  const fields = adapter.fields.list(layer ?? document).filter(({ label }) => label !== '');
  if (fields.length === 0) return null;
  return {
    entity: ENTITIES.find((each) => each === entity) ?? null,
    fields: fields.map(fieldOf),
    stages: adapter.stage.stages(layer ?? document).map(({ label }) => label),
  };
}

function fieldOf({ label, control, options, required }: FormField): SurveyedField {
  return { label, required, type: options ? 'choice' : typeOf(control) };
}

const TYPES: Readonly<Record<string, FieldType>> = {
  tel: 'phone',
  email: 'email',
  url: 'url',
  number: 'number',
  date: 'date',
  'datetime-local': 'date',
  checkbox: 'flag',
};

/** What the control itself says of its content; nothing in read mode. */
function typeOf(control: HTMLElement | null): FieldType | null {
  if (!control) return null;
  if (control.tagName === 'SELECT') return 'choice';
  return TYPES[control.getAttribute('type') ?? ''] ?? null;
}
