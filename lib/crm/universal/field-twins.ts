/** Pages keep second copies of a form out of sight, with the same labels and even the same ids. */
import { isShown } from '../../dom/read-visible';
import type { FormField } from '../adapter';

/**
 * Fields without those that repeat the label of another one and that nobody can see.
 * What is hidden and stands alone stays: it may be folded, or hidden by ourselves.
 */
export function withoutHiddenTwins(fields: readonly FormField[]): FormField[] {
  const byLabel = new Map<string, FormField[]>();
  for (const field of fields) byLabel.set(field.label, [...(byLabel.get(field.label) ?? []), field]);
  const isSeen = new Map<FormField, boolean>();
  for (const twins of byLabel.values()) {
    if (twins.length > 1) for (const twin of twins) isSeen.set(twin, isDrawn(twin));
  }
  return fields.filter((field) => {
    const twins = byLabel.get(field.label) ?? [];
    return isSeen.get(field) !== false || !twins.some((twin) => isSeen.get(twin));
  });
}

/** What this product hides is still of the card. */
function isDrawn({ box }: FormField): boolean {
  return box.closest('[data-prelude-hidden]') !== null || isShown(box);
}
