/** The manager's desk and the sellers' answers, with invented people. */
import type { DraftImpact } from '../../../lib/domain/impact';
import { changeKey, diffStandards, PRESETS, type Standard } from '../../../lib/domain/standard';
import { NOW, ORIGIN, page, type Scenario } from './base';
import { remark } from './desk-answers';
import { KEY_WORDS } from './life';
import { LIFE_SCENARIOS } from './life-scenarios';
import { PREVIEW } from './samples';

const TEAM: Standard = PRESETS[0]?.build('ru') ?? { format: 'crm-standard/1', name: '' };

const count = (failing: number, of: number, unknown = 0) => ({
  of,
  failing,
  unknown,
  worst: failing > 0 ? { owner: 'Анна Котова', failing: Math.ceil(failing / 2) } : null,
});

const cells = (failing: readonly number[]) =>
  Object.fromEntries(
    ['', ...Object.keys(TEAM.dictionary?.stages ?? {})].map((stage, index) => [
      stage,
      count(failing[index] ?? 0, 120 - 22 * index, index === 0 ? 0 : 3),
    ]),
  );

const impact: DraftImpact = {
  sample: { account: page.account, open: 120, read: 120, total: 120, takenAt: NOW - 420_000, filter: null },
  cells: {
    amount: cells([37, 31, 24, 14, 6, 1]),
    company: cells([4, 3, 2, 0, 0, 0]),
    closeDate: cells([52, 40, 33, 21, 9, 3]),
  },
  unseen: ['nextStep', 'need', 'decisionMaker', 'contact', 'source'],
  changes: {},
  whole: { ...count(37, 117, 3), newlyFailing: 29 },
  weighted: [{ pipeline: 'Продажи', currency: 'RUB', before: 124_000_000, after: 101_500_000 }],
};

/** A draft whose changes carry impacts and votes. */
const draft: Standard = {
  ...TEAM,
  cards: {
    deal: {
      ...TEAM.cards?.deal,
      required: [
        ...(TEAM.cards?.deal?.required ?? []),
        { field: 'company', fromStage: 'offer', mode: 'soft' },
      ],
    },
  },
  menu: {
    ...TEAM.menu,
    seller: { ...TEAM.menu?.seller, hidden: ['feed', 'disk', 'market', 'sites', 'mail'] },
  },
};

const keys = diffStandards(TEAM, draft).map(changeKey);
const asked = keys.find((key) => key.includes('required-added')) ?? '';
const hidden = keys.find((key) => key.includes('menu-item-hidden')) ?? '';

const survey = {
  origin: ORIGIN,
  at: NOW,
  menu: ['Сделки', 'Лиды', 'Склад', 'Звонки'].map((label) => ({ label, href: null })),
  card: {
    entity: 'deal',
    fields: ['Сумма', 'Бюджет', 'ЛПР', 'Телефон'].map((label) => ({ label, type: null, required: false })),
    stages: ['Новая', 'КП отправлено'],
  },
} as const;

const INBOX = [
  remark({
    id: '00001a2b-aaaa-4bbb-8ccc-dddddddddddd',
    author: 'Анна Котова',
    text: 'На квалификации суммы ещё нет',
  }),
  remark({ id: '00003c4d-aaaa-4bbb-8ccc-dddddddddddd', author: null, kind: 'bad' }),
  remark(
    {
      id: '00005e6f-aaaa-4bbb-8ccc-dddddddddddd',
      author: 'Пётр Лис',
      kind: 'good',
      target: { menu: 'deals' },
    },
    { id: '00005e6f-aaaa-4bbb-8ccc-dddddddddddd', status: 'accepted', text: 'Спасибо' },
  ),
];

const life: Scenario = LIFE_SCENARIOS.life;

export const DESK_SCENARIOS = {
  /** A manager in the middle of a draft. */
  desk: {
    ...life,
    standardText: JSON.stringify(TEAM),
    draftText: JSON.stringify(draft),
    desk: {
      survey,
      impact: {
        ...impact,
        changes: {
          [asked]: { kind: 'required', ...count(2, 54, 3) },
          [hidden]: { kind: 'visits', times: 34, of: 210 },
        },
      },
      key: { canSign: true, words: KEY_WORDS, backedUp: true, former: null },
      feedback: {
        inbox: INBOX,
        tallies: [
          {
            change: asked,
            for: 2,
            against: 1,
            words: [{ choice: 'against', author: 'Анна Котова', text: 'Рано' }],
          },
        ],
      },
    },
  },
  /** Nothing was read yet, no key, no feedback; the browser cannot sign. */
  deskBare: {
    ...life,
    draftText: JSON.stringify(TEAM),
    desk: { key: { canSign: false, words: null, backedUp: false, former: null } },
  },
  /** A seller with remarks of his own, an answer, and the question of the version. */
  talk: {
    ...life,
    overlay: {
      ...page,
      page: { kind: 'card', entity: 'deal', recordId: '1' },
      card: {
        entity: 'deal',
        stage: 'КП отправлено',
        fields: [
          { key: '0', id: 'nextStep', label: 'Следующий шаг', filled: true },
          { key: '1', id: 'amount', label: 'Сумма', filled: false },
        ],
        findings: [],
        keptVisible: [],
        blocks: {
          state: 'laid',
          reason: null,
          blocks: [{ id: 'main', title: 'Главное', filled: 1, of: 2, folded: false }],
        },
      },
    },
    desk: {
      feedback: {
        author: 'Анна Котова',
        own: [remark({ text: 'Рано' }), remark({ id: 'F-12', kind: 'good', target: { menu: 'deals' } })],
        unsent: 1,
        question: { id: 'cardEase', version: 7 },
        answers: [
          remark(
            { id: 'F-12', kind: 'bad', text: 'Сумма рано' },
            { id: 'F-12', status: 'accepted', text: 'Теперь с КП', inVersion: 7 },
          ),
        ],
      },
    },
  },
  /** A draft came for review. */
  review: {
    ...life,
    preview: { ...PREVIEW, review: { line: 'line', version: 8 } } as Scenario['preview'],
  },
  /** Somebody else made another successor of the same version. */
  fork: {
    ...life,
    preview: {
      ...PREVIEW,
      trust: { verdict: 'fork', action: 'ask', words: KEY_WORDS, pinned: KEY_WORDS },
      fork: {
        conflicts: [
          {
            ours: {
              code: 'menu-item-hidden',
              path: 'menu.seller.hidden',
              role: 'seller',
              item: 'feed',
              before: null,
              after: null,
            },
            theirs: {
              code: 'menu-item-moved',
              path: 'menu.seller.order',
              role: 'seller',
              item: 'feed',
              before: null,
              after: 'deals',
            },
          },
        ],
        ours: [
          { code: 'probability-changed', path: 'analytics.ladder.*', item: 'offer', before: 0.2, after: 0.3 },
        ],
        theirs: [],
        both: [],
      },
    } as Scenario['preview'],
  },
} as const satisfies Record<string, Scenario>;
