import type { VarRule } from './types';

/** Whether a value is one that the author of a variable allows. */
export function isVarValue(rule: VarRule, value: unknown): boolean {
  if (rule.type === 'switch') return typeof value === 'boolean';
  if (rule.type === 'select') return rule.options?.some((option) => option === value) ?? false;
  return typeof value === 'number' && value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity);
}
