// Companies, contacts and leads: fewer stories, the same seeds every time.
import { TODAY, toDay, toIso, workday } from './calendar.mjs';
import { LEAD_STAGES, OWNERS, REGIONS, SEGMENTS } from './catalog.mjs';
import { CITIES as CITY_NAMES, COMPANY_NAMES, PEOPLE, PRODUCTS } from './names.mjs';
import { createRandom } from './random.mjs';

const LAST = toDay(TODAY);
const idOf = (list, at) => list[at].id;

/** Sixty companies; the English form of the legal name follows the Russian one. */
export function makeCompanies() {
  const random = createRandom(60);
  return COMPANY_NAMES.map((name, index) => {
    const joint = random.chance(0.3);
    const region = idOf(REGIONS, random.weighted([40, 24, 21, 15]));
    return {
      id: 301 + index,
      name,
      title: {
        ru: name.ru.includes('«') ? name.ru : `${joint ? 'АО' : 'ООО'} «${name.ru}»`,
        en: `${name.en} ${joint ? 'JSC' : 'LLC'}`,
      },
      region,
      segment: idOf(SEGMENTS, random.weighted([44, 36, 20])),
      city: random.pick(CITY_NAMES[region]),
      owner: random.pick(OWNERS).id,
      created: toIso(workday(LAST - random.int(200, 1400))),
    };
  });
}

/** Two or three people in each company. */
export function makeContacts(companies) {
  const random = createRandom(150);
  const all = companies.flatMap((company) =>
    Array.from({ length: random.int(2, 3) }, () => ({
      company: company.id,
      title: random.pick(PEOPLE),
      owner: company.owner,
      region: company.region,
      city: company.city,
      created: toIso(workday(toDay(company.created) + random.int(0, 180))),
    })),
  );
  return all.map((contact, index) => ({ id: 2001 + index, ...contact }));
}

/** Requests that are not deals yet. */
export function makeLeads(count = 236) {
  const random = createRandom(236);
  const days = Array.from({ length: count }, () => workday(LAST - 2 - random.int(0, 90))).sort(
    (a, b) => a - b,
  );
  return days.map((day, index) => {
    const product = random.pick(PRODUCTS);
    const company = random.pick(COMPANY_NAMES);
    const region = random.pick(REGIONS).id;
    return {
      id: 5100 + index * 2,
      title: { ru: `Заявка: ${product.ru.toLowerCase()}`, en: `Request: ${product.en.toLowerCase()}` },
      person: random.pick(PEOPLE),
      companyName: random.chance(0.8) ? company : null,
      stage: idOf(LEAD_STAGES, random.weighted([34, 28, 12, 10, 16])),
      owner: random.pick(OWNERS).id,
      region,
      segment: random.pick(SEGMENTS).id,
      city: random.pick(CITY_NAMES[region]),
      created: toIso(day),
    };
  });
}
