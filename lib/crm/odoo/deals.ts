/** Where deals stand in Odoo's list, board and form. Rows and cards carry no id of their record. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { Outcome } from '../../domain/deal';
import {
  type CaptionedValue,
  type DealHints,
  type DealPlaces,
  type HintedStage,
  type Meaning,
  type Place,
  valuesOfColumns,
} from '../deal-hints';
import { shownText } from './fields';
import { pageOf } from './pages';
import { BOARD, FORM, LIST, SAMPLE, SEARCH } from './selectors';
import { currentStage } from './stage';
import { isOfDeals, viewOf } from './view';

/** Odoo's own names of the fields of a lead. */
const FIELDS: Readonly<Record<string, Meaning>> = {
  name: 'title',
  expected_revenue: 'amount',
  company_currency: 'currency',
  stage_id: 'stage',
  user_id: 'owner',
  partner_id: 'company',
  contact_name: 'contact',
  create_date: 'created',
  date_deadline: 'closeDate',
  date_closed: 'closed',
  probability: 'probability',
  activity_date_deadline: 'nextActivity',
  country_id: 'region',
  email_from: 'email',
  phone: 'phone',
  source_id: 'source',
  // Worth of another kind, and the seller's own company.
  prorated_revenue: 'other',
  recurring_revenue: 'other',
  recurring_revenue_monthly: 'other',
  recurring_revenue_monthly_prorated: 'other',
  recurring_plan: 'other',
  automated_probability: 'other',
  company_id: 'other',
  team_id: 'other',
  partner_name: 'other',
  date_open: 'other',
  date_last_stage_update: 'other',
};
/** Fields that a card says; the rest of the form is the CRM's own business. */
const ON_CARD: readonly string[] = [
  'name',
  'expected_revenue',
  'user_id',
  'partner_id',
  'date_deadline',
  'date_closed',
];

export const dealHints: DealHints = {
  find(root, { url }) {
    const scope = outerRoot(root);
    const page = pageOf(url);
    // Where there is nothing yet, Odoo draws invented records.
    if (scope.querySelector(SAMPLE)) return 'other-records';
    if (page?.entity && page.entity !== 'deal' && page.kind !== 'other') return 'other-records';
    const view = viewOf(scope);
    if (!view || !(page?.entity === 'deal' || isOfDeals(view))) return null;
    if (view.kind === 'list') return listPlaces(scope, view.element);
    if (view.kind === 'board') return boardPlaces(scope, view.element);
    return page?.recordId ? cardPlaces(view.element, page.recordId, url) : null;
  },
};

function listPlaces(scope: SearchRoot, table: Element): DealPlaces {
  const columns = [...table.querySelectorAll(LIST.header)].map((header) => ({
    name: header.getAttribute('data-name'),
    caption: textOf(header, 80),
  }));
  const rows = [...table.querySelectorAll(LIST.row)];
  const total = table.querySelector(LIST.group) ? null : pagerTotal(scope);
  return {
    source: 'list',
    rows,
    ...valuesOfColumns(columns, FIELDS, (row, { name }): Place => cellOf(row, name ?? '')),
    ...NO_ID,
    outcome: endOf,
    stages: [],
    total,
    isWhole: total === rows.length,
    filter: filtersOf(scope),
  };
}

const NO_ID: Pick<DealPlaces, 'id' | 'href'> = { id: () => null, href: () => null };

function cellOf(row: Element, name: string): Element | null {
  return [...row.children].find((cell) => cell.getAttribute('name') === name) ?? null;
}

/** How many records the view's pager counts; null when it shows none or has cut its count. */
function pagerTotal(scope: SearchRoot): number | null {
  const limit = textOf(scope.querySelector(SEARCH.pagerLimit), 20).replace(/[\s.,]/g, '');
  return /^\d+$/.test(limit) ? Number(limit) : null;
}

/** What narrows the view, as its search bar names it; null when nothing does. */
function filtersOf(scope: SearchRoot): string | null {
  const facets = [...scope.querySelectorAll(SEARCH.facet)].filter(
    (facet) => !facet.querySelector(SEARCH.groups),
  );
  return (
    facets
      .map((facet) => valuesIn(facet).join(', '))
      .join(' · ')
      .slice(0, 300) || null
  );
}

function valuesIn(facet: Element): string[] {
  return [...facet.querySelectorAll(SEARCH.value)].map((value) => textOf(value, 80));
}

/** What the person has grouped the board by; null while it is in its own order, by stage. */
function groupedBy(scope: SearchRoot): string | null {
  const facet = [...scope.querySelectorAll(SEARCH.facet)].find((each) => each.querySelector(SEARCH.groups));
  return (facet && valuesIn(facet)[0]) ?? null;
}

function boardPlaces(scope: SearchRoot, board: Element): DealPlaces {
  const columns = [...board.querySelectorAll(BOARD.column)];
  const groups = new Map(columns.map((column) => [column, groupOf(column)]));
  const labelOf = (card: Element) => groups.get(card.closest(BOARD.column) as Element)?.label ?? null;
  const caption = groupedBy(scope);
  const isByStage = columns.length > 0 && caption === null;
  const group = (card: Element): CaptionedValue[] => [
    { caption: caption ?? '', name: null, place: labelOf(card) },
  ];
  return {
    source: 'board',
    rows: [...board.querySelectorAll(BOARD.card)],
    ...NO_ID,
    values: {
      title: (card) => card.querySelector(BOARD.title),
      amount: (card) => card.querySelector(BOARD.amount) ?? '',
      owner: ownerOf,
      company: companyOf,
      ...(isByStage && { stage: labelOf }),
    },
    ...(caption !== null && { captioned: group }),
    outcome: endOf,
    stages: isByStage ? [...groups.values()] : [],
    total: columns.length > 0 ? null : pagerTotal(scope),
    filter: filtersOf(scope),
  };
}

/** A card without revenue, owner or customer leaves their places out. */
function companyOf(card: Element): Place {
  const title = card.querySelector(BOARD.title);
  const places = [...card.querySelectorAll(BOARD.company)];
  return places.find((place) => place !== title && !place.contains(title) && !title?.contains(place)) ?? '';
}

/** The owner is a picture with a name. */
function ownerOf(card: Element): Place {
  const own = card.querySelector(BOARD.owner);
  if (own && textOf(own)) return own;
  const picture = card.querySelector(BOARD.picture);
  const names = ['data-tooltip', 'title', 'alt'].map((name) => picture?.getAttribute(name));
  return names.find((name) => name) ?? '';
}

/** A folded column says its count; an open one shows its cards and how many more there are. */
function groupOf(column: Element): HintedStage {
  const label = nameOf(column.querySelector(BOARD.label) ?? column, 80).replace(/\s*\(\d+\)$/, '');
  const folded = /^\d+$/.exec(textOf(column.querySelector(BOARD.count), 20))?.[0];
  if (folded) return { label, count: Number(folded) };
  const more = column.querySelector(BOARD.more);
  const left = more ? /\d+/.exec(textOf(more, 80))?.[0] : '0';
  const shown = column.querySelectorAll(BOARD.card).length;
  return { label, count: left === undefined ? null : shown + Number(left) };
}

function endOf(box: Element): Outcome | null {
  if (box.querySelector(FORM.lost)) return 'lost';
  return box.querySelector(FORM.won) ? 'won' : null;
}

function cardPlaces(form: Element, recordId: string, url: URL): DealPlaces {
  const values: { [M in Meaning]?: () => Place } = { stage: () => currentStage(form) ?? '' };
  for (const name of ON_CARD) {
    const text = shownText(form, name);
    const meaning = FIELDS[name];
    if (meaning && text !== null) values[meaning] = () => text;
  }
  const chance = shownText(form, 'probability');
  if (chance) values.probability = () => `${chance} %`;
  return {
    source: 'card',
    rows: [form],
    id: () => recordId,
    href: () => url.pathname + url.search + url.hash,
    values,
    outcome: endOf,
    stages: [],
    total: null,
  };
}
