import type { CardField } from '../domain/card';

/** Labels under which CRMs show who answers for a record. */
const OWNER =
  /^(ответственный( за сделку)?|отв-ный|менеджер|((deal|opportunity|lead) )?owner|assigned (to|user)|responsible( (person|user))?|salesperson)$/iu;

/** Whether a field says who answers for the record. */
export function namesOwner({ label }: Pick<CardField, 'label'>): boolean {
  return OWNER.test(label.trim());
}

/** Who answers for the record, as the card shows it; null when it does not. */
export function ownerOf(fields: readonly CardField[]): string | null {
  return fields.find(namesOwner)?.value ?? null;
}
