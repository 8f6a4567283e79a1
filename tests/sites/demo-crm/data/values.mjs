// What stands in the fields that tell no story: half empty, a little careless, as in a CRM nobody keeps in order.
import { TODAY, toDay, toIso } from './calendar.mjs';
import { CITIES, PEOPLE } from './names.mjs';
import { OPTIONS } from './options.mjs';
import { createRandom, seedOf } from './random.mjs';

const LAST = toDay(TODAY);
/** What careless people type to get past a field. */
const JUNK = ['-', 'нет', '123', '…', 'н/д'];

const TEXTS = {
  step: [
    { ru: 'Позвонить и согласовать встречу', en: 'Call and agree on a meeting' },
    { ru: 'Отправить спецификацию', en: 'Send the specification' },
    { ru: 'Ждём ответа по договору', en: 'Waiting for their word on the contract' },
    { ru: 'Показать демо складу', en: 'Show the demo to the warehouse' },
  ],
  note: [
    { ru: 'Сравнивают с текущим подрядчиком', en: 'Comparing with the current supplier' },
    { ru: 'Решает совет, заседание раз в месяц', en: 'A board decides, once a month' },
    { ru: 'Уточнить', en: 'To be clarified' },
  ],
  area: [
    {
      ru: 'Просили не звонить до обеда. Бюджет защищают в декабре.',
      en: 'Asked not to call before noon. Budget is due in December.',
    },
    {
      ru: 'Знакомы с выставки, ждут расчёт на 40 рабочих мест.',
      en: 'Met at the trade show, expecting a quote for 40 seats.',
    },
  ],
  bank: [
    { ru: 'Банк «Надежда»', en: 'Nadezhda Bank' },
    { ru: 'Волга-Кредит', en: 'Volga Credit' },
  ],
  job: [
    { ru: 'Коммерческий директор', en: 'Commercial director' },
    { ru: 'Начальник склада', en: 'Warehouse manager' },
    { ru: 'Руководитель ИТ', en: 'Head of IT' },
    { ru: 'Закупки', en: 'Purchasing' },
  ],
};

const digits = (random, count) => Array.from({ length: count }, () => random.int(0, 9)).join('');

/** A company's tax number of ten digits; every sixth has a wrong check digit. */
function taxNumber(random) {
  const body = `${random.int(50, 78)}${digits(random, 7)}`;
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce(
    (total, weight, at) => total + weight * Number(body[at]),
    0,
  );
  const check = (sum % 11) % 10;
  return body + (random.chance(1 / 6) ? (check + 3) % 10 : check);
}

/** Phones are written in every way people write them. */
function phone(random) {
  const [code, a, b, c] = [`9${digits(random, 2)}`, digits(random, 3), digits(random, 2), digits(random, 2)];
  return random.pick([
    `+7 ${code} ${a}-${b}-${c}`,
    `8 (${code}) ${a}-${b}-${c}`,
    `+7${code}${a}${b}${c}`,
    `8${code}${a}${b}${c}`,
  ]);
}

const mail = (random) => random.pick(['sales', 'info', 'zakaz', 'office', 'test']) + random.int(1, 90);

const MAKERS = {
  phone,
  inn: taxNumber,
  digits: (random) => digits(random, 9),
  code: (random) => random.pick(['promo-', 'vk_', 'A-', 'web/']) + digits(random, 4),
  number: (random) => String(random.pick([5, 10, 15, 30, 50, 70])),
  rubles: (random) => ({ amount: random.int(4, 900) * 1_000_000, currency: 'RUB' }),
  date: (random) => toIso(LAST - random.int(-25, 60)),
  birthday: (random) => toIso(toDay('1985-06-01') + random.int(-4000, 4500)),
  flag: (random) => random.chance(0.5),
  email: (random) => `${mail(random)}@example.${random.pick(['com', 'org'])}`,
  url: (random) => `https://www.example.com/${random.int(100, 999)}`,
  person: (random) => random.pick(PEOPLE),
  address: (random) => {
    const city = random.pick(Object.values(CITIES).flat());
    const house = random.int(1, 140);
    return { ru: `г. ${city.ru}, ул. Заводская, д. ${house}`, en: `${house} Zavodskaya St, ${city.en}` };
  },
};

/** A field's first value; null when nobody filled it. The same record and field always give the same. */
export function madeUpValue(entity, recordId, field) {
  const random = createRandom(seedOf(`${entity}/${recordId}/${field.id}`));
  const filled = field.must === 'native' ? 1 : field.must ? 0.72 : 0.48;
  if (!random.chance(filled)) return null;
  if (field.kind in TEXTS) return random.chance(0.12) ? random.pick(JUNK) : random.pick(TEXTS[field.kind]);
  if (field.kind === 'choice') return random.pick(OPTIONS[field.options]).id;
  return MAKERS[field.kind]?.(random) ?? null;
}
