/** What a pilot week takes down while people work: starts and cards, as numbers. */
import type { AppDocument } from '../domain/app-document';
import type { CardSighting } from '../domain/journal';
import { isGathering, noteCard, noteStart, type PilotRecord, startPilot } from '../domain/pilot';
import { isHintOnly } from '../domain/standard/layers/effective';
import { parseStandard } from '../domain/standard/schema';
import { loadSettings } from '../platform/settings-store';
import { ownDay } from './own-day';
import { changePilot, loadPilot, pilotAccounts } from './pilot-store';
import { standardInForce } from './rules';

/** Take down a card as it was left. */
export async function notePilotCard(sighting: CardSighting): Promise<void> {
  const today = ownDay(Date.now());
  const begun = await currentPilot(sighting.account);
  if (!isGathering(begun, today)) return;
  await changePilot(sighting.account, (stored) => {
    const record = stored ?? begun;
    return record && noteCard(record, sighting, today);
  });
}

/** Take down a start of work under the standard. */
export async function notePilotStart(origin: string, presses: number, seconds: number | null): Promise<void> {
  const today = ownDay(Date.now());
  for (const account of await pilotAccounts(new URL(origin).host))
    await changePilot(account, (record) =>
      record && isGathering(record, today) ? noteStart(record, { day: today, presses, seconds }) : record,
    );
}

/**
 * The week of an account. A seller begins none: it begins with the file that says that gates only show for now.
 */
export async function currentPilot(account: string): Promise<PilotRecord | null> {
  return (await loadPilot(account)) ?? beganWithFile(await loadSettings());
}

function beganWithFile(document: AppDocument): PilotRecord | null {
  const current = document.standards[0];
  if (!current || !gatesOnlyShow(document)) return null;
  return startPilot(ownDay(current.appliedAt), hashBeforePilot(document));
}

/** Whether the standard in force says that gates only show for now. */
export function gatesOnlyShow(document: AppDocument): boolean {
  return isHintOnly(standardInForce(document)?.pilot, Date.now());
}

/** The newest kept version that is no trial; null when there was none, so that taking back leaves no standard. */
export function hashBeforePilot({ standards }: AppDocument): string | null {
  const found = standards.find(({ text }) => {
    const read = text === '' ? null : parseStandard(text);
    return text === '' || (read?.ok === true && !isHintOnly(read.standard.pilot, Date.now()));
  });
  return found?.hash || null;
}
