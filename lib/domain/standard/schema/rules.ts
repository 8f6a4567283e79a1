/** Schema of the sections that act on the page: menu, start page, cards. */
import * as z from 'zod/mini';
import { FORMAT_FORM } from '../formats';
import { byId, flag, form, object, oneOf, optional, ref, refs, text } from './parts';

export const menuRule = object({
  order: optional(refs),
  hidden: optional(refs),
  unknown: optional(oneOf(['show-in-place', 'show-in-new'])),
});

export const startPageRule = object({ to: text(500) });

const blockRule = object({ id: ref, title: text(80), fields: refs, collapsed: optional(flag) });

const requiredRule = object({
  field: ref,
  fromStage: optional(ref),
  mode: optional(oneOf(['hint', 'soft', 'hard'])),
  why: optional(text(300)),
  roles: optional(refs),
});

const questionRule = object({
  id: ref,
  stage: ref,
  text: text(300),
  options: optional(z.array(text(120))),
});

const cross = {
  fromStage: optional(z.nullable(ref)),
  mode: optional(oneOf(['hint', 'soft', 'hard'])),
  why: optional(z.nullable(text(300))),
};

const crossRule = z.discriminatedUnion('kind', [
  object({ kind: z.literal('not-in-past'), field: ref, ...cross }),
  object({ kind: z.literal('positive'), field: ref, ...cross }),
  object({ kind: z.literal('not-after'), field: ref, other: ref, ...cross }),
  object({ kind: z.literal('at-least-one'), fields: refs, ...cross }),
  object({ kind: z.literal('required-if'), field: ref, other: ref, ...cross }),
]);

const formatName = form(
  FORMAT_FORM,
  'phone-e164 | inn | ogrn | ogrnip | kpp | bik | vat-eu | iban | email | money | number | date | url | mask:99-999',
);

export const cardRule = object({
  blocks: optional(z.array(blockRule)),
  order: optional(refs),
  required: optional(z.array(requiredRule)),
  hidden: optional(refs),
  formats: optional(byId(formatName)),
  placeholders: optional(object({ extra: optional(z.array(text(60))), allow: optional(z.array(text(60))) })),
  hints: optional(byId(text(300))),
  clauses: optional(byId(text(4000))),
  questions: optional(z.array(questionRule)),
  rules: optional(z.array(crossRule)),
});
