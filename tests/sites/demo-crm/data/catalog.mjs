// What the invented company sells through: pipelines, people and places, in both languages.

/** `pass` is the share that goes on from a stage, `days` the usual stay in it. */
export const PIPELINES = [
  {
    id: 'sales',
    label: { ru: 'Продажи', en: 'Sales' },
    stages: [
      { id: 'new', label: { ru: 'Новая заявка', en: 'New request' }, pass: 0.67, days: 32 },
      { id: 'qualified', label: { ru: 'Квалификация', en: 'Qualification' }, pass: 0.77, days: 28 },
      { id: 'offer', label: { ru: 'КП отправлено', en: 'Offer sent' }, pass: 0.81, days: 27 },
      { id: 'talks', label: { ru: 'Переговоры', en: 'Negotiation' }, pass: 0.8, days: 24 },
      { id: 'contract', label: { ru: 'Договор', en: 'Contract' }, pass: 0.84, days: 16 },
    ],
  },
  {
    id: 'renewal',
    label: { ru: 'Продление', en: 'Renewal' },
    stages: [
      { id: 'r-notice', label: { ru: 'Скоро окончание', en: 'Expiring soon' }, pass: 0.76, days: 34 },
      { id: 'r-contact', label: { ru: 'Связались', en: 'Contacted' }, pass: 0.8, days: 28 },
      { id: 'r-offer', label: { ru: 'Условия отправлены', en: 'Terms sent' }, pass: 0.85, days: 25 },
      { id: 'r-invoice', label: { ru: 'Счёт выставлен', en: 'Invoice issued' }, pass: 0.8, days: 17 },
    ],
  },
];

/** Both pipelines end in the same two stages. */
export const FINAL_STAGES = [
  { id: 'won', label: { ru: 'Успешно реализована', en: 'Closed won' } },
  { id: 'lost', label: { ru: 'Закрыта, не реализована', en: 'Closed lost' } },
];

/** `luck` moves the share of deals that go on: some sell better than others. */
export const OWNERS = [
  { id: 'krylova', label: { ru: 'Анна Крылова', en: 'Anna Krylova' }, luck: 1.05 },
  { id: 'baev', label: { ru: 'Тимур Баев', en: 'Timur Baev' }, luck: 1.02 },
  { id: 'dronov', label: { ru: 'Илья Дронов', en: 'Ilya Dronov' }, luck: 0.92 },
  { id: 'seliv', label: { ru: 'Ольга Селиванова', en: 'Olga Selivanova' }, luck: 1.08 },
  { id: 'mirzoev', label: { ru: 'Рустам Мирзоев', en: 'Rustam Mirzoev' }, luck: 0.97 },
  { id: 'lapina', label: { ru: 'Вера Лапина', en: 'Vera Lapina' }, luck: 1.0 },
  { id: 'ostrov', label: { ru: 'Глеб Островой', en: 'Gleb Ostrovoy' }, luck: 0.88 },
  { id: 'zueva', label: { ru: 'Мария Зуева', en: 'Maria Zueva' }, luck: 1.0 },
];

/** The person who is signed in. */
export const ME = 'krylova';

export const REGIONS = [
  { id: 'center', label: { ru: 'Центр', en: 'Centre' }, luck: 1.03 },
  { id: 'north', label: { ru: 'Северо-Запад', en: 'North-West' }, luck: 1.0 },
  { id: 'volga', label: { ru: 'Поволжье', en: 'Volga' }, luck: 0.97 },
  { id: 'siberia', label: { ru: 'Сибирь', en: 'Siberia' }, luck: 0.93 },
];

/** `median` is the usual budget in roubles. */
export const SEGMENTS = [
  { id: 'small', label: { ru: 'Малый бизнес', en: 'Small business' }, median: 160_000, luck: 0.97 },
  { id: 'middle', label: { ru: 'Средний бизнес', en: 'Mid-market' }, median: 640_000, luck: 1.02 },
  { id: 'large', label: { ru: 'Крупный бизнес', en: 'Enterprise' }, median: 2_300_000, luck: 0.98 },
];

/** Minor units in one unit, and roubles a unit is worth when budgets are made up. */
export const CURRENCIES = [
  { id: 'RUB', minor: 100, worth: 1 },
  { id: 'USD', minor: 100, worth: 80 },
];

/** Statuses of leads; the last two are final. */
export const LEAD_STAGES = [
  { id: 'l-new', label: { ru: 'Не обработан', en: 'Unassigned' } },
  { id: 'l-work', label: { ru: 'В работе', en: 'In progress' } },
  { id: 'l-ready', label: { ru: 'Готов к сделке', en: 'Ready for a deal' } },
  { id: 'l-won', label: { ru: 'Качественный', en: 'Converted' } },
  { id: 'l-lost', label: { ru: 'Некачественный', en: 'Junk' } },
];

/** All stages of a pipeline in order, the two final ones last. */
export function stagesOf(pipelineId) {
  const pipeline = PIPELINES.find((one) => one.id === pipelineId);
  return pipeline ? [...pipeline.stages, ...FINAL_STAGES] : [];
}

const BY_ID = new Map(
  [PIPELINES, ...PIPELINES.map((one) => one.stages), FINAL_STAGES, OWNERS, REGIONS, SEGMENTS, LEAD_STAGES]
    .flat()
    .map((one) => [one.id, one.label]),
);

/** The words for an id of this file in a language; an unknown id stands for itself. */
export const labelOf = (id, lang) => BY_ID.get(id)?.[lang] ?? id ?? '';
