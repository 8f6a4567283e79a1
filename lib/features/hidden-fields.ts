import type { FormField } from '../crm/adapter';
import { clearMark, clearMarksOf, mayHide, setMark } from '../dom/marks';
import { closestDeep } from '../dom/read-roots';
import type { Feature, PageHost } from './feature';
import type { OpenCard } from './open-card';

type KeptReason = 'required-by-crm' | 'crm-complains';

/**
 * Take needless fields out of sight. A field that the CRM itself requires and
 * that is empty stays: hidden, it would block the save with its message unseen.
 * One that the CRM complains about comes back.
 */
export const hiddenFields: Feature<PageHost> = {
  id: 'hidden-fields',
  runsOn: (settings) =>
    Object.values(settings.rules?.cards ?? {}).some((card) =>
      Object.values(card.fields).some(({ hidden }) => hidden),
    ),
  start(host) {
    const complaints = new WeakSet<Element>();
    const look = (card: OpenCard | null) => {
      if (card) applyTo(card, complaints, host);
    };
    host.onCard(look);
    host.onRoute(clearHiddenFields);
    const complained = (event: Event) => {
      reveal(event.target, complaints);
      look(host.card('fresh'));
    };
    document.addEventListener('invalid', complained, { capture: true, signal: host.signal });
    host.signal.addEventListener('abort', clearHiddenFields);
  },
};

function applyTo(card: OpenCard, complaints: WeakSet<Element>, host: PageHost): void {
  const kept: { label: string; reason: KeptReason }[] = [];
  for (const field of fieldsToHide(card)) {
    const reason = keepReason(field, complaints);
    if (reason) {
      kept.push({ label: field.label, reason });
      for (const part of field.parts) clearMark(part, 'hidden');
    } else {
      for (const part of field.parts.filter(mayHide)) setMark(part, 'hidden', 'field');
    }
  }
  host.showCard({ keptVisible: kept });
}

function fieldsToHide(card: OpenCard): FormField[] {
  return Object.values(card.rules.fields).flatMap(({ id, hidden }) => {
    const place = hidden ? card.places.get(id) : undefined;
    const field = place?.kind === 'found' ? card.fields[place.index] : undefined;
    return field ? [field] : [];
  });
}

function keepReason(field: FormField, complaints: WeakSet<Element>): KeptReason | null {
  const { control } = field;
  if (control && (complaints.has(control) || control.getAttribute('aria-invalid') === 'true'))
    return 'crm-complains';
  return field.required && field.value === null ? 'required-by-crm' : null;
}

/** The browser's own check failed on a field: whatever the standard says, it must be seen. */
function reveal(target: EventTarget | null, complaints: WeakSet<Element>): void {
  if (!(target instanceof Element)) return;
  complaints.add(target);
  const hidden = closestDeep(target, '[data-prelude-hidden="field"]');
  if (hidden) clearMark(hidden, 'hidden');
}

function clearHiddenFields(): void {
  clearMarksOf('hidden', 'field');
}
