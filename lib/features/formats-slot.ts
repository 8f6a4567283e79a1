/**
 * Checks that few standards ask for, such as the numbering plans of all
 * countries, come in a file of their own. Here they meet the card.
 */
import type { CheckContext } from '../domain/card';
import type { PageHost } from './feature';
import { bringScript } from './shared-slot';

type Formats = NonNullable<CheckContext['formats']>;

const SLOT = Symbol.for('prelude.formats');

type World = { [SLOT]?: Formats };

/** Names of the formats that come on demand. */
const ON_DEMAND = /^(phone-e164|ogrn|ogrnip|kpp|bik|vat-eu|iban)(:|$)/;

/** Until the file is here nobody is told that a value is wrong. */
const NOT_YET: Formats = Object.fromEntries(
  ['phone-e164', 'ogrn', 'ogrnip', 'kpp', 'bik', 'vat-eu', 'iban'].map((name) => [
    name,
    () => ({ ok: true }),
  ]),
);

export function offerFormats(formats: Formats): void {
  (globalThis as World)[SLOT] = formats;
}

/** The checks that came on demand. */
export function formatsNow(): Formats {
  return (globalThis as World)[SLOT] ?? NOT_YET;
}

/** Load the file where the standard asks for one of its checks. */
export async function bringFormats({ settings, send, watch }: PageHost): Promise<void> {
  const cards = Object.values(settings.rules?.cards ?? {});
  const asked = cards.some(({ fields }) =>
    Object.values(fields).some(({ format }) => format !== null && ON_DEMAND.test(format)),
  );
  if (!asked || (globalThis as World)[SLOT]) return;
  await bringScript(send, 'formats');
  watch.nudge();
}
