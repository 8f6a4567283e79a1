import { describe, expect, it } from 'vitest';
import { hostMatches, readHostPattern } from '../../../lib/domain/standard';
import { readStartTarget } from '../../../lib/domain/standard/addresses';
import { parseStandard } from '../../../lib/domain/standard/schema';
import { toldOf } from './helpers';

const stages = { dictionary: { stages: { lead: ['New'], offer: ['Proposal'], won: ['Won'] } } };

describe('the start page of a standard', () => {
  const onCrm = (to: string) =>
    toldOf({ appliesTo: [{ hosts: ['*.bitrix24.ru', 'crm.local:8069'] }], startPage: { '*': { to } } });

  it.each([
    'javascript:alert(1)',
    ' JaVa\nScript:alert(1)',
    'java\tscript:alert(1)',
    'javascript: alert(1)',
    'data:text/html,x',
    'blob:https://acme.bitrix24.ru/1',
    'file:///etc/passwd',
    'chrome://settings',
    'view-source:https://acme.bitrix24.ru/',
    'about:blank',
    'vbscript:x',
    'moz-extension://x/y',
    'mailto:boss@acme.ru',
    'http://acme.bitrix24.ru/',
  ])('F17 refuses %j', (to) => {
    expect(onCrm(to)).toEqual(['url-scheme startPage["*"].to']);
  });

  it.each([
    ['url-form', '//evil.test'],
    ['url-form', '/\\evil.test'],
    ['url-form', '\\\\evil.test'],
    ['url-form', '/%0a /evil'],
    ['url-form', 'https:\\\\evil.test'],
    ['url-form', 'https:/evil.test'],
    ['url-form', 'https:evil.test'],
    ['url-form', 'https://'],
    ['url-credentials', 'https://acme.bitrix24.ru@evil.test/'],
    ['url-credentials', 'https://user:secret@acme.bitrix24.ru/'],
    ['url-host', 'https://acme.bitrix24.ru.evil.test/'],
    ['url-host', 'https://evilbitrix24.ru/'],
    ['url-host', 'https://acme.bitrix24.ru./'],
    ['url-host', 'https://асme.bitrix24.ru.evil.test/'],
    ['url-port', 'https://acme.bitrix24.ru:8443/'],
  ])('F18 answers %s to %j', (code, to) => {
    expect(onCrm(to)).toEqual([`${code} startPage["*"].to`]);
  });

  it('F18 shows a look-alike host in punycode', () => {
    const result = parseStandard(
      JSON.stringify({
        format: 'crm-standard/1',
        name: 'A',
        appliesTo: [{ hosts: ['apple.com'] }],
        startPage: { '*': { to: 'https://аpple.com/' } },
      }),
    );
    expect(result.ok ? [] : result.problems[0]).toMatchObject({
      code: 'url-host',
      received: 'xn--pple-43d.com',
    });
  });

  it.each([
    [
      'https://acme.bitrix24.ru/crm/lead/?a=1#b',
      { kind: 'url', host: 'acme.bitrix24.ru', path: '/crm/lead/?a=1#b' },
    ],
    ['https://crm.local:8069/web', { kind: 'url', host: 'crm.local:8069', path: '/web' }],
    ['/crm/../deal/', { kind: 'path', path: '/deal/' }],
    ['panel:today', { kind: 'panel', view: 'today' }],
    ['Сделки', { kind: 'item', ref: 'Сделки' }],
    ['Deals: mine', { kind: 'item', ref: 'Deals: mine' }],
  ])('reads %j', (to, target) => {
    expect(readStartTarget(to, ['*.bitrix24.ru', 'crm.local:8069'])).toEqual({ ok: true, target });
  });

  it('takes plain http for a page of this machine only', () => {
    expect(readStartTarget('http://localhost:8069/web', ['localhost:8069']).ok).toBe(true);
  });

  it('holds the address of a menu item to the same rules', () => {
    const href = (to: string) => toldOf({ dictionary: { menu: { deals: { labels: ['Deals'], href: to } } } });
    expect(href('/crm/deal/')).toEqual([]);
    expect(href('https://evil.test/')).toEqual(['url-host dictionary.menu.deals.href']);
    expect(href('panel:today')).toEqual(['url-form dictionary.menu.deals.href']);
  });

  it('warns when the start page is hidden or unknown', () => {
    const dictionary = { menu: { leads: { labels: ['Лиды'] } } };
    expect(toldOf({ dictionary, startPage: { seller: { to: 'laeds' } } })).toEqual([
      'unknown-item startPage.seller.to',
    ]);
    expect(
      toldOf({ dictionary, menu: { '*': { hidden: ['leads'] } }, startPage: { seller: { to: 'Лиды' } } }),
    ).toEqual(['start-page-hidden startPage.seller.to']);
  });
});

describe('host patterns', () => {
  it.each([
    ['host-everything', '<all_urls>'],
    ['host-everything', '*://*/*'],
    ['host-everything', 'https://*/*'],
    ['host-everything', '*'],
    ['host-everything', '*.*'],
    ['host-suffix', 'https://*.com/*'],
    ['host-suffix', '*.ru'],
    ['host-suffix', '*.co.uk'],
    ['host-suffix', '*.com.br'],
    ['host-suffix', '*.github.io'],
    ['host-suffix', '*.localhost'],
    ['host-form', 'https://acme.bitrix24.ru/*'],
    ['host-form', 'acme.*.ru'],
    ['host-form', '*acme.ru'],
    ['host-form', 'acme.ru/crm'],
    ['host-form', 'a b.ru'],
    ['host-form', 'user@acme.ru'],
    ['host-form', 'acme.ru.'],
    ['host-form', '*.192.168.1.5'],
  ])('F19 answers %s to %s', (code, pattern) => {
    expect(toldOf({ appliesTo: [{ hosts: [pattern] }] })).toEqual([`${code} appliesTo[0].hosts[0]`]);
  });

  it('F19 warns of letters from other alphabets', () => {
    expect(toldOf({ appliesTo: [{ hosts: ['*.аpple.com'] }] })).toEqual([
      'host-punycode appliesTo[0].hosts[0]',
    ]);
    expect(readHostPattern('*.аpple.com')).toMatchObject({ ok: true, host: 'xn--pple-43d.com' });
  });

  it.each([
    ['*.bitrix24.ru', 'acme.bitrix24.ru', true],
    ['*.bitrix24.ru', 'ACME.Bitrix24.ru', true],
    ['*.bitrix24.ru', 'bitrix24.ru', true],
    ['*.bitrix24.ru', 'evilbitrix24.ru', false],
    ['*.bitrix24.ru', 'acme.bitrix24.ru.evil.test', false],
    ['*.bitrix24.ru', 'acme.bitrix24.ru:8443', false],
    ['acme.bitrix24.ru', 'sub.acme.bitrix24.ru', false],
    ['192.168.1.5:8069', '192.168.1.5:8069', true],
    ['192.168.1.5:8069', '192.168.1.5', false],
    ['crm', 'crm', true],
    ['*.com', 'acme.com', false],
    ['acme.ru', '', false],
  ])('%s matches %s: %s', (pattern, host, expected) => {
    expect(hostMatches(pattern, host)).toBe(expected);
  });
});

describe('the address of updates', () => {
  it.each([
    ['url-scheme', 'http://files.example.ru/a.json'],
    ['url-query', 'https://files.example.ru/a.json?token=1'],
    ['url-query', 'https://files.example.ru/a.json#x'],
    ['url-credentials', 'https://me:pw@files.example.ru/a.json'],
    ['url-form', 'files.example.ru/a.json'],
    ['url-host', 'https://files.example.ru./a.json'],
  ])('answers %s to %s', (code, url) => {
    expect(toldOf({ update: { url } })).toEqual([`${code} update.url`]);
  });
});

describe('weights and stages', () => {
  const ladder = (steps: [string, number][]) =>
    toldOf({
      ...stages,
      analytics: { ladder: { '*': steps.map(([stage, probability]) => ({ stage, probability })) } },
    });

  it('F22 names a share above 1 and offers the percentage as a share', () => {
    const result = parseStandard(
      JSON.stringify({
        format: 'crm-standard/1',
        name: 'A',
        analytics: { ladder: { '*': [{ stage: 'x', probability: 20 }] } },
      }),
    );
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'percent-as-whole', received: '20', cure: '0.2' },
    ]);
  });

  it.each<[string, [string, number][]]>([
    ['percent-as-whole analytics.ladder["*"][0].probability', [['lead', 1.01]]],
    ['out-of-range analytics.ladder["*"][0].probability', [['lead', 101]]],
    ['out-of-range analytics.ladder["*"][0].probability', [['lead', -0.1]]],
    [
      'ladder-falls analytics.ladder["*"][1].probability',
      [
        ['lead', 0.5],
        ['offer', 0.4],
      ],
    ],
    [
      'listed-twice analytics.ladder["*"][1]',
      [
        ['lead', 0.1],
        ['New', 0.2],
      ],
    ],
    ['unknown-stage analytics.ladder["*"][0].stage', [['leda', 0.1]]],
  ])('F22 answers %s', (answer, steps) => {
    expect(ladder(steps)).toEqual([answer]);
  });

  it('F22 takes a ladder with level steps, and any label when no stage is named', () => {
    expect(
      ladder([
        ['lead', 0.1],
        ['Proposal', 0.1],
        ['won', 1],
      ]),
    ).toEqual([]);
    expect(toldOf({ analytics: { ladder: { '*': [{ stage: 'Anything', probability: 0.5 }] } } })).toEqual([]);
  });

  it('F22 names unknown stages wherever a rule begins', () => {
    expect(
      toldOf({
        ...stages,
        analytics: { hotStages: ['hot'], milestones: { deal: 'won', demo: 'demo' }, stuckDays: { late: 3 } },
        cards: {
          deal: {
            required: [{ field: 'a', fromStage: 'ofer' }],
            questions: [{ id: 'q', stage: 'x', text: '?' }],
          },
        },
      }),
    ).toEqual([
      'unknown-stage cards.deal.required[0].fromStage',
      'unknown-stage cards.deal.questions[0].stage',
      'unknown-stage analytics.hotStages[0]',
      'unknown-stage analytics.milestones.demo',
      'unknown-stage analytics.stuckDays.late',
    ]);
  });

  it('only warns of a stage that a preset, and not the team, leaves unnamed', () => {
    const card = { deal: { required: [{ field: 'amount', fromStage: 'Наш этап' }] } };
    expect(toldOf({ extends: ['builtin:b2b-services@1'], cards: card })).toEqual([
      'unknown-item cards.deal.required[0].fromStage',
    ]);
  });

  it('refuses the same plan twice', () => {
    const target = { period: '2026-Q1', amount: 1, currency: 'RUB' };
    expect(toldOf({ targets: [target, { ...target, amount: 2 }, { ...target, currency: 'USD' }] })).toEqual([
      'listed-twice targets[1]',
    ]);
  });
});

describe('impossible rules', () => {
  const dictionary = {
    fields: { budget: { labels: ['Бюджет', 'Budget'], entity: 'deal' } },
    menu: { deals: { labels: ['Сделки'] } },
  };

  it('F23 refuses a field that is hidden and required, under whichever of its names', () => {
    const card = { hidden: ['Бюджет'], required: [{ field: 'budget' }] };
    expect(toldOf({ dictionary, cards: { deal: card } })).toEqual([
      'hidden-and-required cards.deal.required[0].field',
    ]);
  });

  it('F23 refuses an item twice in an order, or ordered and hidden', () => {
    expect(toldOf({ dictionary, menu: { '*': { order: ['deals', 'Сделки'] } } })).toEqual([
      'listed-twice menu["*"].order[1]',
    ]);
    expect(toldOf({ dictionary, menu: { '*': { order: ['deals'], hidden: ['СДЕЛКИ'] } } })).toEqual([
      'ordered-and-hidden menu["*"].hidden[0]',
    ]);
  });

  it('F23 refuses a field in two blocks and a block twice', () => {
    const blocks = [
      { id: 'a', title: 'A', fields: ['budget'] },
      { id: 'b', title: 'B', fields: ['Budget'] },
      { id: 'a', title: 'C', fields: [] },
    ];
    expect(toldOf({ dictionary, cards: { deal: { blocks } } })).toEqual([
      'listed-twice cards.deal.blocks[2]',
      'in-two-blocks cards.deal.blocks[1].fields[0]',
    ]);
  });

  it('allows one field required from two stages in different modes', () => {
    const required = [
      { field: 'budget', fromStage: 'lead' },
      { field: 'budget', fromStage: 'offer', mode: 'hard' },
    ];
    expect(toldOf({ ...stages, cards: { deal: { required } } })).toEqual([]);
    expect(
      toldOf({
        ...stages,
        cards: { deal: { required: [...required, { field: 'budget', fromStage: 'Proposal' }] } },
      }),
    ).toEqual(['listed-twice cards.deal.required[2]']);
  });

  it('warns once when one stage asks for more than seven fields', () => {
    const required = Array.from({ length: 10 }, (_, index) => ({ field: `f${index}`, fromStage: 'offer' }));
    expect(toldOf({ ...stages, cards: { deal: { required } } })).toEqual([
      'many-required cards.deal.required[7]',
    ]);
  });

  it('refuses one label for two things of a kind, but not for fields of two entities', () => {
    const fields = {
      a: { labels: ['Phone'], entity: 'deal' },
      b: { labels: ['phone '], entity: 'deal' },
      c: { labels: ['Phone'], entity: 'contact' },
    };
    expect(toldOf({ dictionary: { fields } })).toEqual(['ambiguous-label dictionary.fields.b.labels[0]']);
  });

  it('refuses roles that are not declared, wherever they stand', () => {
    expect(
      toldOf({
        roles: { seller: {} },
        defaultRole: 'seler',
        menu: { sellers: {} },
        cards: { deal: { required: [{ field: 'a', roles: ['rop'] }] } },
      }),
    ).toEqual([
      'unknown-role defaultRole',
      'unknown-role menu.sellers',
      'unknown-role cards.deal.required[0].roles[0]',
    ]);
  });

  it('refuses an end before the start and a default outside the choices', () => {
    expect(toldOf({ validFrom: '2026-03-02', expiresAt: '2026-03-01' })).toEqual([
      'expires-before-start expiresAt',
    ]);
    const vars = (rule: object) => toldOf({ vars: [{ id: 'x', ...rule }] });
    expect(vars({ type: 'select', options: ['a'], default: 'b' })).toEqual(['bad-default vars[0].default']);
    expect(vars({ type: 'switch', default: 'yes' })).toEqual(['bad-default vars[0].default']);
    expect(vars({ type: 'number', min: 1, max: 3, default: 4 })).toEqual(['bad-default vars[0].default']);
    expect(vars({ type: 'number', default: 4 })).toEqual([]);
  });

  it('warns of presets and strengths that nobody knows', () => {
    expect(toldOf({ extends: ['builtin:mars@1'] })).toEqual(['unknown-preset extends[0]']);
    expect(
      toldOf({
        strength: { mneu: 'locked', 'cards.deal.required': 'locked', 'alerts.meet_rate': 'default' },
      }),
    ).toEqual(['unknown-strength-key strength.mneu']);
  });
});
