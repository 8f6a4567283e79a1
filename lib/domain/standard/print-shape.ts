/** The order in which the keys of a standard are printed: what a reader looks for first stands first. */

/** Keys of an object in their order; a list or a map of ids (`each`) keeps its own order. */
export type Shape = { readonly keys: Readonly<Record<string, Shape | null>> } | { readonly each: Shape };

function plain(...names: string[]): Shape {
  return { keys: keysOf(...names) };
}

function keysOf(...names: string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

const anchor: Shape = {
  keys: {
    ...keysOf('kind', 'as', 'host', 'page', 'entity', 'labels', 'role', 'names', 'means', 'value', 'parts'),
    beside: plain('heading', 'inside', 'before', 'after'),
    ...keysOf('shape', 'twins'),
  },
};

const card: Shape = {
  keys: {
    blocks: { each: plain('id', 'title', 'fields', 'collapsed') },
    order: null,
    required: { each: plain('field', 'fromStage', 'mode', 'why', 'roles') },
    hidden: null,
    formats: null,
    placeholders: plain('extra', 'allow'),
    hints: null,
    clauses: null,
    questions: { each: plain('id', 'stage', 'text', 'options') },
    rules: { each: plain('kind', 'field', 'fields', 'other', 'fromStage', 'mode', 'why') },
  },
};

const dictionary: Shape = {
  keys: {
    menu: { each: plain('labels', 'href') },
    fields: { each: plain('labels', 'type', 'entity') },
    stages: null,
  },
};

const analytics: Shape = {
  keys: {
    definition: null,
    maturity: null,
    k: null,
    interval: null,
    halfLifeDays: null,
    ladder: { each: { each: plain('stage', 'probability') } },
    coefficients: { each: plain('field', 'mode', 'values', 'auto') },
    hotStages: null,
    milestones: null,
    stuckDays: null,
    rates: plain('to', 'on', 'values'),
  },
};

export const STANDARD_SHAPE: Shape = {
  keys: {
    $schema: null,
    format: null,
    id: null,
    name: null,
    description: null,
    owner: plain('name', 'role'),
    version: null,
    status: null,
    createdAt: null,
    validFrom: null,
    expiresAt: null,
    basedOn: plain('version', 'hash'),
    changes: { each: plain('id', 'text', 'why', 'fromFeedback') },
    extends: null,
    update: plain('url', 'everyHours', 'auto'),
    appliesTo: { each: plain('crm', 'hosts', 'pipelines') },
    roles: { each: plain('label') },
    defaultRole: null,
    strength: null,
    strengthUntil: null,
    vars: { each: plain('id', 'type', 'label', 'options', 'min', 'max', 'default') },
    dictionary,
    menu: { each: plain('order', 'hidden', 'unknown') },
    startPage: { each: plain('to') },
    cards: { each: card },
    feedback: plain('enabled', 'anonymous', 'channel', 'ask'),
    replies: { each: plain('id', 'status', 'text', 'inVersion') },
    dashboards: null,
    targets: { each: plain('period', 'amount', 'currency', 'by', 'owner') },
    analytics,
    alerts: null,
    privacy: plain('columns', 'maskInExports', 'retentionDays'),
    pilot: plain('who', 'until', 'mode'),
    anchors: { each: anchor },
    signature: {
      keys: { alg: null, key: null, sequence: null, value: null, rotation: plain('from', 'value') },
    },
  },
};
