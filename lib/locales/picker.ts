/** The words of the picker. They stand inside the CRM's page and travel with the picker alone. */
import type { AnchorKind, ValueKind } from '../domain/anchors';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

interface PickerWords {
  readonly title: string;
  readonly nothing: string;
  readonly keys: string;
  readonly take: string;
  readonly back: string;
  readonly leave: string;
  readonly move: string;
  readonly which: string;
  readonly itself: string;
  readonly ignore: string;
  readonly taken: string;
  readonly failed: string;
  readonly firstOfTwo: string;
  readonly secondOfTwo: string;
  readonly notAlike: string;
  readonly field: string;
  readonly fields: Forms;
  readonly item: string;
  readonly save: string;
  readonly menu: Forms;
  readonly stage: Forms;
  readonly table: Forms;
  readonly column: Forms;
  readonly unnamedColumn: Forms;
  readonly values: Readonly<Record<ValueKind, string>>;
  readonly meanings: Readonly<Record<string, string>>;
}

/** Meanings that a column may be given, in the order in which they are offered. */
export const MEANINGS = [
  'title',
  'amount',
  'stage',
  'owner',
  'company',
  'contact',
  'closeDate',
  'created',
  'closed',
  'pipeline',
  'probability',
  'currency',
  'status',
  'region',
  'segment',
  'source',
  'nextActivity',
  'id',
] as const;

const EN: PickerWords = {
  title: 'Point at a menu, field, list, stage bar or save button',
  nothing: 'Nothing to take here',
  keys: '↑ wider · ↓ narrower · ← → next of its kind · Enter take · Esc leave',
  take: 'Take',
  back: 'Back',
  leave: 'Done',
  move: 'Move this strip to the other edge',
  which: 'What is it?',
  itself: 'Just “{label}”',
  ignore: 'Nothing that counts',
  taken: 'Taken: {what}. Show the next one, or leave with Esc.',
  failed: 'It could not be kept. Try once more.',
  firstOfTwo: 'Part of a list? Press it, then another one like it',
  secondOfTwo: 'Now press another one like it',
  notAlike: 'These two are not of one list. Press two rows of the same list',
  field: 'Field “{label}”',
  fields: { one: '{n} found', other: '{n} of this name' },
  item: 'Menu item “{label}”',
  save: 'Save button “{label}”',
  menu: { one: 'Menu: {n} item', other: 'Menu: {n} items' },
  stage: { one: 'Stages: {n}', other: 'Stages: {n}' },
  table: { one: 'List: {n} row', other: 'List: {n} rows' },
  column: { one: 'Column “{label}”{values}, {n} row', other: 'Column “{label}”{values}, {n} rows' },
  unnamedColumn: { one: 'Column{values}, {n} row', other: 'Column{values}, {n} rows' },
  values: {
    money: ' of money',
    number: ' of numbers',
    date: ' of dates',
    percent: ' of percentages',
    email: ' of addresses',
    phone: ' of phone numbers',
    words: ' of words',
  },
  meanings: {
    title: 'Name of the deal',
    amount: 'Amount',
    stage: 'Stage',
    owner: 'Who is responsible',
    company: 'Company',
    contact: 'Contact',
    closeDate: 'Expected close',
    created: 'Created',
    closed: 'Closed',
    pipeline: 'Pipeline',
    probability: 'Probability',
    currency: 'Currency',
    status: 'Status: open, won or lost',
    region: 'Region',
    segment: 'Segment',
    source: 'Source',
    nextActivity: 'Next activity',
    id: 'Number of the deal',
  },
};

const RU: PickerWords = {
  title: 'Наведите на меню, поле, список, этапы или кнопку сохранения',
  nothing: 'Здесь нечего взять',
  keys: '↑ шире · ↓ уже · ← → следующее такое же · Enter взять · Esc выйти',
  take: 'Взять',
  back: 'Назад',
  leave: 'Готово',
  move: 'Переставить полосу к другому краю',
  which: 'Что это?',
  itself: 'Просто «{label}»',
  ignore: 'Ничего из нужного',
  taken: 'Взято: {what}. Покажите следующее или выйдите по Esc.',
  failed: 'Запомнить не удалось. Попробуйте ещё раз.',
  firstOfTwo: 'Часть списка? Нажмите на неё, а затем на ещё одну такую же',
  secondOfTwo: 'Теперь нажмите на ещё одну такую же',
  notAlike: 'Эти две строки не из одного списка. Нажмите на две строки одного списка',
  field: 'Поле «{label}»',
  fields: {
    one: 'найдено {n}',
    few: 'с таким именем: {n}',
    many: 'с таким именем: {n}',
    other: 'с таким именем: {n}',
  },
  item: 'Пункт меню «{label}»',
  save: 'Кнопка сохранения «{label}»',
  menu: {
    one: 'Меню: {n} пункт',
    few: 'Меню: {n} пункта',
    many: 'Меню: {n} пунктов',
    other: 'Меню: {n} пункта',
  },
  stage: { one: 'Этапы: {n}', few: 'Этапы: {n}', many: 'Этапы: {n}', other: 'Этапы: {n}' },
  table: {
    one: 'Список: {n} строка',
    few: 'Список: {n} строки',
    many: 'Список: {n} строк',
    other: 'Список: {n} строки',
  },
  column: {
    one: 'Колонка «{label}»{values}, {n} строка',
    few: 'Колонка «{label}»{values}, {n} строки',
    many: 'Колонка «{label}»{values}, {n} строк',
    other: 'Колонка «{label}»{values}, {n} строки',
  },
  unnamedColumn: {
    one: 'Колонка{values}, {n} строка',
    few: 'Колонка{values}, {n} строки',
    many: 'Колонка{values}, {n} строк',
    other: 'Колонка{values}, {n} строки',
  },
  values: {
    money: ': деньги',
    number: ': числа',
    date: ': даты',
    percent: ': проценты',
    email: ': адреса почты',
    phone: ': телефоны',
    words: ': слова',
  },
  meanings: {
    title: 'Название сделки',
    amount: 'Сумма',
    stage: 'Этап',
    owner: 'Ответственный',
    company: 'Компания',
    contact: 'Контакт',
    closeDate: 'Ожидаемое закрытие',
    created: 'Создана',
    closed: 'Закрыта',
    pipeline: 'Воронка',
    probability: 'Вероятность',
    currency: 'Валюта',
    status: 'Статус: в работе, выиграна, проиграна',
    region: 'Регион',
    segment: 'Сегмент',
    source: 'Источник',
    nextActivity: 'Следующее действие',
    id: 'Номер сделки',
  },
};

const WORDS = { en: EN, ru: RU } as const;

/** The picker's words in one language, with what was understood put into a sentence. */
export interface PickerTexts extends PickerWords {
  /** "Field “Budget”, 1 found", "Column “Sum” of money, 20 rows", "Menu: 12 items". */
  says(what: Understood): string;
}

export interface Understood {
  readonly kind: AnchorKind;
  readonly label: string;
  readonly count: number;
  readonly value: ValueKind | null;
  /** How many things of this name there are. */
  readonly ofName: number;
}

export function pickerTexts(locale: 'en' | 'ru'): PickerTexts {
  const words = WORDS[locale];
  const rules = new Intl.PluralRules(locale);
  const plural = (forms: Forms, n: number) => forms[rules.select(n)] ?? forms.other;
  return {
    ...words,
    says: ({ kind, label, count, value, ofName }) => {
      const values = value === null ? '' : words.values[value];
      const put = (text: string, n = count) =>
        text.replace('{label}', label).replace('{values}', values).replace('{n}', String(n));
      if (kind === 'field') return `${put(words.field)}, ${put(plural(words.fields, ofName), ofName)}`;
      if (kind === 'item' || kind === 'save') return put(words[kind]);
      const forms = kind === 'column' && label === '' ? words.unnamedColumn : words[kind];
      return put(plural(forms, count));
    },
  };
}
