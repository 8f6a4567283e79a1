import { describe, expect, it } from 'vitest';
import { CRM_HOSTS } from '../../../lib/crm/hosts';
import {
  CHECK_POINTS,
  diffStandards,
  effectiveSettings,
  explain,
  MARKDOWN_WORDS,
  type MarkdownWords,
  PRESETS,
  presetByRef,
  presetsFor,
  presetsOf,
  printStandard,
  toMarkdown,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith, told } from './helpers';

const AT = { role: 'seller', host: 'crm.example.com', crm: null, now: Date.parse('2026-03-10') };
const WORDS = Object.fromEntries(MARKDOWN_WORDS.map((word) => [word, `‹${word}›`])) as MarkdownWords;

describe.each(
  PRESETS.flatMap((preset) =>
    (['en', 'ru'] as const).map((language) => ({ name: `${preset.id} in ${language}`, preset, language })),
  ),
)('the preset $name', ({ preset, language }) => {
  const standard = preset.build(language);

  it('is a file without a problem or a warning', () => {
    expect(told(printStandard(standard))).toEqual([]);
  });

  it('prints back the same and differs from itself in nothing', () => {
    const again = parsed(printStandard(standard));
    expect(again).toEqual(standard);
    expect(diffStandards(standard, again)).toEqual([]);
  });

  it('compiles for a seller, and says where its values come from', () => {
    const settings = effectiveSettings({ presets: [standard] }, AT);
    expect(settings.menu?.order.length).toBeGreaterThanOrEqual(2);
    expect(settings.startPage?.kind).toMatch(/^(menu|panel)$/);
    expect(settings.cards.deal?.required.length).toBeGreaterThan(0);
    expect(explain({ presets: [standard] }, AT, 'menu.order').source).toMatchObject({
      layer: 'preset',
      name: standard.name,
    });
  });

  it('blocks nobody on the first day', () => {
    expect(standard.cards?.deal?.required?.every(({ mode }) => mode === 'hint')).toBe(true);
  });

  it('gives labels in every language of the CRM for everything it names', () => {
    const { menu, fields, stages } = standard.dictionary ?? {};
    const labels = [
      ...Object.values(menu ?? {}).map((word) => word.labels),
      ...Object.values(fields ?? {}).map((word) => word.labels),
      ...Object.values(stages ?? {}),
    ];
    const without = (letters: RegExp) => labels.filter((some) => !some.some((label) => letters.test(label)));
    // Names that are the same in every language stand once.
    expect(without(/[a-z]/i)).toEqual([]);
    expect(preset.speaks.includes('ru') ? without(/[а-я]/i) : []).toEqual(
      preset.id === 'bitrix24' ? [['CRM']] : [],
    );
  });

  it('shows its words in its own language first, where the CRM has it', () => {
    const { menu, fields, stages } = standard.dictionary ?? {};
    const first = [
      ...Object.values({ ...menu, ...fields }).map(({ labels }) => labels[0] ?? ''),
      ...Object.values(stages ?? {}).map(([label = '']) => label),
    ];
    const own = first.filter((label) => /[а-я]/i.test(label) === (language === 'ru'));
    // A tax number and the name of a product are the same in both.
    expect(own.length / first.length).toBeGreaterThan(preset.speaks.includes(language) ? 0.9 : -1);
  });

  it('merges under a team’s own file, which goes first', () => {
    const team = standardWith({
      extends: [preset.ref],
      menu: { seller: { hidden: [] } },
      startPage: { seller: { to: 'panel:yesterday' } },
    });
    const settings = effectiveSettings({ team }, { ...AT, crm: preset.crm, language });
    expect(settings.menu?.order.map(({ id }) => id)).toEqual(standard.menu?.seller?.order);
    expect(settings.menu?.hidden).toEqual([]);
    expect(settings.startPage?.kind).toBe('panel');
    expect(settings.cards.deal?.required.length).toBe(standard.cards?.deal?.required?.length);
    expect(explain({ team }, { ...AT, crm: preset.crm, language }, 'menu.order').source?.layer).toBe(
      'preset',
    );
  });

  it('asks on a stage for no more than three fields, and names why', () => {
    const required = standard.cards?.deal?.required ?? [];
    for (const { fromStage } of required) {
      expect(required.filter((other) => other.fromStage === fromStage).length).toBeLessThanOrEqual(3);
    }
    expect(required.every(({ why }) => (why ?? '').length > 10)).toBe(true);
  });
});

describe('presets', () => {
  it('come with five different points to check, all of the known list', () => {
    for (const { checkPoints } of PRESETS) {
      expect(new Set(checkPoints).size).toBe(5);
      expect(checkPoints.every((point) => CHECK_POINTS.includes(point))).toBe(true);
    }
    const used = new Set(PRESETS.flatMap(({ checkPoints }) => checkPoints));
    expect(CHECK_POINTS.filter((point) => !used.has(point))).toEqual([]);
  });

  it('exist for every CRM that is known by name, and are offered first on it', () => {
    for (const crm of Object.keys(CRM_HOSTS)) {
      const offered = presetsFor(crm);
      expect([offered[0]?.crm, offered.length]).toEqual([crm, 4]);
    }
    expect(presetsFor(null).map(({ crm }) => crm)).toEqual([null, null, null]);
  });

  it('are found by the name that files pin, and only by it', () => {
    for (const { ref } of PRESETS) expect(presetByRef(ref, 'ru')).not.toBeNull();
    expect(new Set(PRESETS.map(({ ref }) => ref)).size).toBe(PRESETS.length);
    expect(presetByRef('builtin:b2b-services@2', 'ru')).toBeNull();
    expect(
      presetsOf(standardWith({ extends: ['builtin:mars@1', 'builtin:small-shop@1'] }), 'en'),
    ).toHaveLength(1);
  });
});

describe('the standard as a document', () => {
  const team = parsed(fixtureText('moscow-v7.json'));
  const text = toMarkdown(team, WORDS, 'ru');

  it('holds everything an integrator has to set up', () => {
    expect(text).toMatchInlineSnapshot(`
      "# Отдел продаж Москва

      Порядок для новых продаж.

      - ‹version›: 7
      - ‹owner›: Анна Крылова
      - ‹validFrom›: 2026-03-03

      ## ‹menu›

      ### Сейл

      **‹menuOrder›**

      1. Сделки
      2. Задачи
      3. Чат

      **‹menuHidden›**

      - Лента
      - Диск

      ### ‹everybody›

      **‹menuOrder›**

      1. Сделки
      2. Лиды

      ## ‹startPage›

      - Сейл: Лиды
      - РОП: ‹panelScreen› yesterday
      - ‹everybody›: ‹panelScreen› today

      ## ‹deal›

      ### ‹blocks›

      - **Главное**: Телефон, Следующий шаг
      - **Деньги**: Бюджет

      ### ‹fillOrder›

      1. Телефон
      2. Следующий шаг
      3. Бюджет

      ### ‹required›

      | ‹field› | ‹fromStage› | ‹mode› | ‹why› |
      | --- | --- | --- | --- |
      | Бюджет | КП отправлено | ‹soft› | Предложение без цены не предложение. |
      | Следующий шаг | ‹anyStage› | ‹hint› |  |

      ### ‹formats›

      - Телефон: phone-e164:RU

      ### ‹hints›

      - Бюджет: Сумма без НДС

      ### ‹clauses›

      - Бюджет: п. 4.2. Бюджет ставится со слов клиента.

      ### ‹questions›

      - Договор: Какой факт это подтверждает?

      ## ‹company›

      ### ‹formats›

      - ИНН: inn

      ## ‹ladder›

      ### Продажи

      | ‹stage› | ‹probability› |
      | --- | --- |
      | Новая | 1 % |
      | Встреча | 10 % |
      | КП отправлено | 30 % |
      | Договор | 70 % |

      ## ‹targets›

      | ‹period› | ‹amount› |
      | --- | --- |
      | 2026-Q1 | 2400000 RUB |

      ## ‹anchors›

      - ‹anchorItem› · Сделки · deals
      "
    `);
  });

  it('leaves out headings that have nothing under them', () => {
    expect(toMarkdown(standardWith(), WORDS)).toBe('# Test\n\n- ‹version›: 1\n');
  });

  it('does not let the team’s words become markup', () => {
    const hostile = standardWith({
      name: '# <b>[x](javascript:y)</b>\n# second',
      cards: { deal: { required: [{ field: 'a|b', why: '| --- |' }] } },
    });
    const lines = toMarkdown(hostile, WORDS).split('\n');
    expect(lines[0]).toBe('# \\# \\<b\\>\\[x\\](javascript:y)\\</b\\> \\# second');
    expect(lines).toContain('| a\\|b | ‹anyStage› | ‹hint› | \\| --- \\| |');
  });
});
