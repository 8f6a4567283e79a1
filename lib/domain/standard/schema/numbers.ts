/** Schema of the sections that count: analytics, targets, alerts. */
import * as z from 'zod/mini';
import { between, byId, day, flag, form, object, oneOf, optional, ref, refs, share, whole } from './parts';

const currency = form(/^[A-Z]{3}$/, 'ISO 4217');
const positive = z.number().check(z.gt(0), z.lte(1e12));

const ladderStep = object({ stage: ref, probability: share });

const coefficient = object({
  field: ref,
  mode: optional(oneOf(['odds', 'multiply'])),
  values: optional(byId(between(0.5, 2))),
  auto: optional(flag),
});

const rates = object({ to: currency, on: day, values: z.record(currency, positive) });

export const target = object({
  period: form(/^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/, '2026 | 2026-Q1 | 2026-03'),
  amount: between(0, 1e13),
  currency,
  by: optional(oneOf(['team', 'person'])),
  owner: optional(ref),
});

export const analyticsRules = object({
  definition: optional(oneOf(['reached', 'touched'])),
  maturity: optional(oneOf(['A', 'B', 'C', 'D'])),
  k: optional(between(0, 1000)),
  interval: optional(between(0.5, 0.99)),
  halfLifeDays: optional(whole(1, 3650)),
  ladder: optional(z.nullable(byId(z.array(ladderStep)))),
  coefficients: optional(z.array(coefficient)),
  hotStages: optional(refs),
  milestones: optional(byId(ref)),
  stuckDays: optional(byId(between(0, 3650))),
  rates: optional(rates),
});

export const alertRule = byId(z.union([flag, between(0, 1e6)]));
