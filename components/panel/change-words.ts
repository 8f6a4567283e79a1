import type { Change } from '../../lib/domain/standard';
import type { Translator } from '../../lib/locales';

const GROUPS = ['menu', 'startPage', 'cards', 'dashboards', 'analytics'] as const;
type Group = (typeof GROUPS)[number] | 'other';

type Value = Change['before'];
export interface ChangeWords extends Pick<Translator, 't' | 'word' | 'format'> {
  /** Labels of the ids that the file uses. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Changes by the part of the standard they belong to, parts in the order people meet them. */
export function groupChanges(changes: readonly Change[]): { group: Group; items: Change[] }[] {
  const all: readonly Group[] = [...GROUPS, 'other'];
  return all
    .map((group) => ({ group, items: changes.filter((change) => groupOf(change) === group) }))
    .filter(({ items }) => items.length > 0);
}

function groupOf(change: Change): Group {
  const head = change.path.split(/[.[]/)[0];
  return GROUPS.find((group) => group === head) ?? 'other';
}

/** Codes that put something between neighbours; `after` names the one before it, null means the first place. */
const PLACING: ReadonlySet<Change['code']> = new Set([
  'menu-item-added',
  'menu-item-moved',
  'fill-order-added',
  'fill-order-moved',
  'tile-added',
  'tile-moved',
]);

/** One change as a sentence, with the kind of card and the role it is for. */
export function describeChange(change: Change, words: ChangeWords): string {
  const { t, word } = words;
  const text = word('change', codeOf(change), 'change.value-changed', {
    item: subjectOf(change, words),
    before: describeValue(change.before, change, words),
    after: describeValue(change.after, change, words),
  });
  const entity = change.entity === undefined ? '' : `${word('card.entity', change.entity, 'role.other')}. `;
  const everybody = change.role === undefined || change.role === '*';
  const role = everybody
    ? ''
    : ` (${t('change.role', { role: word('role', change.role ?? '', 'role.other') })})`;
  return `${entity}${placed(text, change, words)}${role}`;
}

/** A first probability has nothing before it to be compared with. */
function codeOf({ code, before }: Change): string {
  return code === 'probability-changed' && before === null ? 'probability-set' : code;
}

/** What a change is about: an item by its label, or for a bare value the part of the standard it stands in. */
function subjectOf(change: Change, words: ChangeWords): string {
  const name = nameIn(change, words);
  const [last = '', parent = ''] = change.path.split('.').reverse();
  const item = change.item ?? last;
  if (!change.code.startsWith('value-')) return name(item);
  const subject = partName(item, words) ?? name(item);
  const part = partName(item === last ? parent : last, words);
  return part === null ? subject : `${part} · ${subject}`;
}

/** The name of a known part of the standard; null for ids and everything else. */
function partName(key: string, { word }: ChangeWords): string | null {
  const name = word('part', key, 'part.other');
  return name === key ? null : name;
}

function placed(text: string, change: Change, words: ChangeWords): string {
  if (!PLACING.has(change.code)) return text;
  const { after } = change;
  return typeof after === 'string'
    ? words.t('change.placeAfter', { text, neighbour: nameIn(change, words)(after) })
    : words.t('change.placeFirst', { text });
}

/** Tiles have names of ours; other ids are called by their label, or as the file calls them. */
function nameIn(change: Change, { word, labels }: ChangeWords): (id: string) => string {
  if (change.code.startsWith('tile-')) return (id) => word('tile', id, 'tile.other');
  return (id) => (Object.hasOwn(labels, id) ? (labels[id] ?? id) : id);
}

function describeValue(value: Value, change: Change, words: ChangeWords): string {
  const { t, format, word } = words;
  if (value === null || value === '') return t('common.nothing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') {
    return change.code === 'probability-changed' ? format.percent(value) : format.number(value);
  }
  if (typeof value === 'string') {
    return change.code === 'strength-changed'
      ? word('strength', value, 'role.other')
      : valueName(value, change, words);
  }
  if (Array.isArray(value)) return format.list(value.map((each) => describeValue(each, change, words)));
  return describeRecord(value as Readonly<Record<string, Value>>, change, words);
}

/** One of the few values that a part of the standard may have is said in words; anything else is an id or a text. */
function valueName(value: string, change: Change, words: ChangeWords): string {
  const part = change.path.split('.').at(-1) ?? '';
  const name = words.word('means', `${part}.${value}`, 'means.other', { code: '' });
  return name === '' ? nameIn(change, words)(value) : name;
}

/** A rule for a required field is said in words; any other record as its keys and values. */
function describeRecord(record: Readonly<Record<string, Value>>, change: Change, words: ChangeWords): string {
  const { t, word, format } = words;
  if (change.code.startsWith('required-')) {
    const mode = word('card.mode', typeof record.mode === 'string' ? record.mode : 'hint', 'card.mode.hint');
    const stage = record.fromStage;
    return typeof stage === 'string'
      ? t('change.rule', { mode, stage: nameIn(change, words)(stage) })
      : t('change.ruleAlways', { mode });
  }
  if (change.code.startsWith('anchor-')) {
    const kind = word('anchor.kind', String(record.kind), 'role.other');
    return t('anchor.named', { kind, label: String(record.label) });
  }
  return format.list(
    Object.entries(record).map(
      ([key, each]) => `${partName(key, words) ?? key}: ${describeValue(each, change, words)}`,
    ),
  );
}
