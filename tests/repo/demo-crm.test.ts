import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import {
  dealsOn,
  FIELDS,
  FINAL_STAGES,
  FIRST_DAY,
  LEAD_STAGES,
  MESSAGES,
  madeUpValue,
  OPTIONS,
  OWNERS,
  PIPELINES,
  REDESIGN_MESSAGES,
  REGIONS,
  SEGMENTS,
  sumsOf,
  TODAY,
  truth,
  world,
} from '../sites/demo-crm/truth.mjs';

const LANGUAGES = ['ru', 'en'] as const;
const DAY_MS = 86_400_000;
const nextDay = (iso: string) => new Date(Date.parse(iso) + DAY_MS).toISOString().slice(0, 10);

/** Every day of the nine months, first and last included. */
function allDays(): string[] {
  const days = [FIRST_DAY];
  for (let day = FIRST_DAY; day < TODAY; day = nextDay(day)) days.push(nextDay(day));
  return days;
}

const openOn = (date: string) => dealsOn(date).filter((deal) => deal.outcome === 'open');

describe('the world of the demo', () => {
  it('is the same on every machine', () => {
    const print = createHash('sha256').update(JSON.stringify(world())).digest('hex').slice(0, 16);
    expect(print).toBe('9b7bc64329f16edf');
  });

  it('holds the announced number of records', () => {
    const count = (outcome: string) => dealsOn(TODAY).filter((deal) => deal.outcome === outcome).length;
    expect({ open: count('open'), won: count('won'), lost: count('lost') }).toEqual({
      open: 643,
      won: 184,
      lost: 642,
    });
    expect(world().companies).toHaveLength(60);
    expect([OWNERS.length, REGIONS.length, SEGMENTS.length]).toEqual([8, 4, 3]);
  });

  it('gives every record an id of its own', () => {
    for (const list of [world().deals, world().companies, world().contacts, world().leads]) {
      expect(new Set(list.map((record) => record.id)).size).toBe(list.length);
    }
  });

  it('gives each deal a contact who works at its company', () => {
    const companyOf = new Map(world().contacts.map((contact) => [contact.id, contact.company]));
    expect(world().deals.filter((deal) => companyOf.get(deal.contact) !== deal.company)).toEqual([]);
  });

  it('has an inflated top: most deals and most roubles wait on the first stage', () => {
    const sales = sumsOf(openOn(TODAY)).filter((row) => row.pipeline === 'sales' && row.currency === 'RUB');
    const [first, ...rest] = sales.filter((row) => row.count > 0);
    const others = rest.reduce((sum, row) => sum + row.sum, 0);
    expect(first?.stage).toBe('new');
    expect(first?.sum).toBeGreaterThan(others);
  });

  it('has amounts that are unknown, amounts to the kopeck and amounts in dollars', () => {
    const open = openOn(TODAY);
    expect(open.filter((deal) => deal.amount === null)).toHaveLength(63);
    expect(open.some((deal) => deal.amount !== null && deal.amount % 100 !== 0)).toBe(true);
    expect(open.some((deal) => deal.currency === 'USD')).toBe(true);
    expect(open.filter((deal) => deal.amount !== null && !(deal.amount > 0))).toEqual([]);
  });
});

describe('the story of a deal', () => {
  it('walks forward through the stages of its own pipeline, without skipping', () => {
    for (const deal of world().deals) {
      const order = PIPELINES.find((one) => one.id === deal.pipeline)?.stages.map((stage) => stage.id) ?? [];
      const walked = deal.stages.map((step) => step.stage).filter((stage) => stage !== deal.outcome);
      expect(walked).toEqual(order.slice(0, walked.length));
    }
  });

  it('never goes back in time', () => {
    for (const deal of world().deals) {
      for (const entries of [deal.stages, deal.amounts, deal.promises]) {
        const dates = entries.map((entry) => entry.date);
        expect(dates).toEqual([...dates].sort());
        expect(dates[0]).toBe(deal.created);
        expect((dates.at(-1) ?? '') <= (deal.closed ?? TODAY)).toBe(true);
      }
    }
  });

  it('ends won only after the last open stage', () => {
    for (const deal of world().deals.filter((one) => one.outcome === 'won')) {
      const order = PIPELINES.find((one) => one.id === deal.pipeline)?.stages ?? [];
      expect(deal.stages.at(-2)?.stage).toBe(order.at(-1)?.id);
    }
  });
});

describe('the deals of a day', () => {
  it('add up from day to day: yesterday, plus the new, minus the closed', () => {
    const { deals } = world();
    let open = openOn(FIRST_DAY).length;
    for (const day of allDays().slice(1)) {
      open += deals.filter((deal) => deal.created === day).length;
      open -= deals.filter((deal) => deal.closed === day).length;
      expect(openOn(day).length).toBe(open);
    }
    expect(open).toBe(643);
  });

  it('agree with the stage history of each deal', () => {
    const stories = new Map(world().deals.map((deal) => [deal.id, deal]));
    for (const day of ['2026-03-10', '2026-07-01', '2026-11-20']) {
      for (const deal of dealsOn(day)) {
        const past = stories.get(deal.id)?.stages.filter((step) => step.date <= day) ?? [];
        expect(past.at(-1)).toEqual({ date: deal.stageSince, stage: deal.stage });
        expect(past.length).toBeGreaterThan(0);
      }
    }
  });

  it('do not know the future', () => {
    const day = '2026-05-05';
    const seen = dealsOn(day);
    expect(seen.filter((deal) => deal.created > day || (deal.closed ?? day) > day)).toEqual([]);
    expect(seen.filter((deal) => deal.outcome === 'open' && deal.closed !== null)).toEqual([]);
  });
});

describe('the truth', () => {
  it('sums each pipeline, stage and currency exactly', () => {
    const { deals, sums } = truth();
    for (const currency of ['RUB', 'USD']) {
      const bySums = sums.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.sum, 0);
      const byDeals = deals.filter((deal) => deal.currency === currency);
      expect(bySums).toBe(byDeals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0));
    }
    expect(sums.reduce((count, row) => count + row.count, 0)).toBe(deals.length);
    expect(sums.reduce((count, row) => count + row.count - row.known, 0)).toBe(
      deals.filter((deal) => deal.amount === null).length,
    );
  });

  it('shows histories only up to the asked day', () => {
    const today = '2026-06-15';
    const { deals } = truth({ today });
    const dates = deals.flatMap((deal) => [
      ...deal.stageHistory,
      ...deal.amountHistory,
      ...deal.promiseHistory,
    ]);
    expect(dates.filter((entry) => entry.date > today)).toEqual([]);
  });

  it('names everything in the asked language', () => {
    const russian = /[а-яё]/i;
    const texts = truth({ lang: 'en' }).deals.flatMap((deal) => [
      deal.title,
      deal.stageLabel,
      deal.pipelineLabel,
      deal.ownerLabel,
      deal.regionLabel,
      deal.segmentLabel,
      deal.companyLabel,
    ]);
    expect(texts.filter((text) => !text || russian.test(text))).toEqual([]);
  });
});

describe('the words of the demo', () => {
  it('exist in both languages', () => {
    expect(Object.keys(MESSAGES.en).sort()).toEqual(Object.keys(MESSAGES.ru).sort());
    expect(Object.keys(REDESIGN_MESSAGES.en).sort()).toEqual(Object.keys(REDESIGN_MESSAGES.ru).sort());
    expect(Object.keys(REDESIGN_MESSAGES.ru).filter((key) => !(key in MESSAGES.ru))).toEqual([]);
  });

  it('use the same places for values in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
    for (const [key, text] of Object.entries(MESSAGES.ru)) {
      expect(places(MESSAGES.en[key] ?? '')).toEqual(places(text));
    }
  });

  it('name every stage, person, place, field and choice', () => {
    const stages = PIPELINES.flatMap((pipeline) => [pipeline, ...pipeline.stages]);
    const fields = Object.values(FIELDS).flat();
    const renamed = fields.flatMap((field) => (field.alt ? [{ label: field.alt }] : []));
    const named = [
      stages,
      FINAL_STAGES,
      LEAD_STAGES,
      OWNERS,
      REGIONS,
      SEGMENTS,
      fields,
      renamed,
      ...Object.values(OPTIONS),
    ];
    for (const one of named.flat()) for (const lang of LANGUAGES) expect(one.label[lang]).toBeTruthy();
  });

  it('fill a menu of twelve', () => {
    expect(Object.keys(MESSAGES.ru).filter((key) => key.startsWith('menu.'))).toHaveLength(12);
  });
});

describe('the cards', () => {
  it('are long sheets with distinct labels', () => {
    for (const fields of Object.values(FIELDS)) {
      expect(fields.length).toBeGreaterThanOrEqual(20);
      for (const lang of LANGUAGES) {
        expect(new Set(fields.map((field) => field.label[lang])).size).toBe(fields.length);
      }
    }
  });

  it('require the title everywhere and the phone of a lead, and nothing else', () => {
    const required = Object.entries(FIELDS).flatMap(([entity, fields]) =>
      fields.filter((field) => field.must === 'native').map((field) => `${entity}.${field.id}`),
    );
    expect(required.sort()).toEqual([
      'company.title',
      'contact.title',
      'deal.title',
      'lead.phone',
      'lead.title',
    ]);
  });

  it('give a field the same value each time, and leave many empty', () => {
    const field = FIELDS.deal.find((one) => one.id === 'nextStep');
    if (!field) throw new Error('The deal has no next step');
    const values = world().deals.map((deal) => madeUpValue('deal', deal.id, field));
    expect(values).toEqual(world().deals.map((deal) => madeUpValue('deal', deal.id, field)));
    expect(values.filter((value) => value === null).length).toBeGreaterThan(values.length / 5);
  });
});

describe('the server', () => {
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  const get = (path: string) => fetch(demo.url + path);
  beforeAll(async () => {
    demo = await startDemoCrm();
  });
  afterAll(() => demo.close());

  it('serves the page under every path, in the asked language', async () => {
    expect(await (await get('/deals/11021')).text()).toContain('<html lang="ru">');
    expect(await (await get('/no/such/place?lang=en')).text()).toContain('<html lang="en">');
  });

  it('tells the truth of a day', async () => {
    const told: unknown = await (await get('/__truth.json?lang=en&today=2026-06-01')).json();
    expect(told).toEqual(truth({ lang: 'en', today: '2026-06-01' }));
  });

  it('gives away its page modules and nothing else', async () => {
    expect((await get('/static/page/main.mjs')).headers.get('content-type')).toContain('javascript');
    expect((await get('/static/server.mjs')).status).toBe(404);
    expect((await get('/static/data/%2e%2e/server.mjs')).status).toBe(404);
    expect((await get('/static/page/missing.mjs')).status).toBe(404);
  });

  it('hashes every class name when asked to', async () => {
    const plain = await (await get('/style.css')).text();
    const hashed = await (await get('/style.css?hash=s1')).text();
    expect(plain).toContain('.kcol-b');
    expect(hashed).not.toContain('.kcol-b');
    expect(hashed).not.toBe(await (await get('/style.css?hash=s2')).text());
  });
});
