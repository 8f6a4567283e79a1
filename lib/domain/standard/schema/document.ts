/** Schema of the whole document. It validates and never changes a value. */
import * as z from 'zod/mini';
import { STANDARD_FORMAT, type Standard } from '../types';
import { anchorSchema } from './anchors';
import { describeSchema } from './descriptions';
import { alertRule, analyticsRules, target } from './numbers';
import { byId, flag, form, moment, object, oneOf, optional, ref, refs, text, whole } from './parts';
import { cardRule, menuRule, startPageRule } from './rules';

const version = whole(0, 1_000_000);
const base64url = (length: number) => form(new RegExp(`^[\\w-]{${length}}$`), 'base64url');
const KEY = base64url(43);
const SIGNATURE = base64url(86);

const dictionary = object({
  menu: optional(byId(object({ labels: z.array(text(120)), href: optional(text(500)) }))),
  fields: optional(
    byId(
      object({
        labels: z.array(text(120)),
        type: optional(
          oneOf(['text', 'money', 'number', 'date', 'phone', 'email', 'url', 'choice', 'person', 'flag']),
        ),
        entity: optional(ref),
      }),
    ),
  ),
  stages: optional(byId(z.array(text(120)))),
});

const varRule = object({
  id: ref,
  type: oneOf(['select', 'switch', 'number']),
  label: optional(text(120)),
  options: optional(z.array(text(120))),
  min: optional(z.number()),
  max: optional(z.number()),
  default: z.union([text(120), z.number(), flag]),
});

const signature = object({
  alg: z.literal('Ed25519'),
  key: KEY,
  sequence: whole(0, Number.MAX_SAFE_INTEGER),
  value: SIGNATURE,
  rotation: optional(object({ from: KEY, value: SIGNATURE })),
});

const changeNote = object({
  id: ref,
  text: text(500),
  why: optional(text(500)),
  fromFeedback: optional(refs),
});

const reply = object({
  id: ref,
  status: oneOf(['accepted', 'declined', 'later']),
  text: optional(text(1000)),
  inVersion: optional(version),
});

/** Sections that people may change for themselves as well. */
export const sections = {
  strength: optional(byId(oneOf(['locked', 'default', 'suggest']))),
  strengthUntil: optional(byId(moment)),
  vars: optional(z.array(varRule)),
  dictionary: optional(dictionary),
  menu: optional(byId(menuRule)),
  startPage: optional(byId(startPageRule)),
  cards: optional(byId(cardRule)),
  feedback: optional(
    object({
      enabled: optional(flag),
      anonymous: optional(oneOf(['choice', 'always', 'never'])),
      channel: optional(oneOf(['file', 'clipboard', 'folder'])),
      ask: optional(byId(oneOf(['per-version', 'never']))),
    }),
  ),
  dashboards: optional(byId(refs)),
  targets: optional(z.array(target)),
  analytics: optional(analyticsRules),
  alerts: optional(byId(alertRule)),
  privacy: optional(
    object({
      columns: optional(refs),
      maskInExports: optional(flag),
      retentionDays: optional(whole(1, 3650)),
    }),
  ),
  anchors: optional(byId(anchorSchema)),
};

export const standardSchema = object({
  $schema: optional(text(500)),
  format: z.literal(STANDARD_FORMAT),
  name: text(120),
  // A line that began without an id goes on under `name:` and its name.
  id: optional(text(140)),
  version: optional(version),
  status: optional(oneOf(['draft', 'review', 'published'])),
  description: optional(text(2000)),
  owner: optional(object({ name: text(120), role: optional(ref) })),
  createdAt: optional(moment),
  validFrom: optional(moment),
  expiresAt: optional(z.nullable(moment)),
  basedOn: optional(object({ version, hash: form(/^sha256-[\w+/=-]{40,64}$/, 'sha256-…') })),
  changes: optional(z.array(changeNote)),
  extends: optional(z.array(form(/^builtin:[a-z\d-]{1,40}@\d{1,6}$/, 'builtin:name@1'))),
  update: optional(
    object({
      url: text(500),
      everyHours: optional(whole(1, 720)),
      auto: optional(oneOf(['never', 'signed-only'])),
    }),
  ),
  appliesTo: optional(
    z.array(object({ crm: optional(ref), hosts: optional(z.array(text(260))), pipelines: optional(refs) })),
  ),
  roles: optional(byId(object({ label: optional(text(80)) }))),
  defaultRole: optional(ref),
  ...sections,
  replies: optional(z.array(reply)),
  pilot: optional(
    object({ who: optional(refs), until: optional(moment), mode: optional(oneOf(['hint-only', 'full'])) }),
  ),
  signature: optional(signature),
});

type Validated = z.output<typeof standardSchema>;
/** Fails to compile when the schema and the hand-written type drift apart. */
export const sameShape: (value: Omit<Validated, 'cards'>) => Omit<Standard, 'cards'> = (value) => value;

/** The JSON Schema of the format (draft 2020-12), for editors that complete and check by it. */
export function toJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(standardSchema, { unrepresentable: 'any' });
  describeSchema(schema);
  return { ...schema, title: 'Prelude team standard', $comment: STANDARD_FORMAT };
}
