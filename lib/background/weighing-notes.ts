import type { AppliedCoefficients, Conversion, NumberSettings, WeighingNotes } from '../domain/outlook';
import { refusedCoefficients } from '../domain/pipeline';

/** What the standard did to the numbers, to be said beside them; empty when it did nothing. */
export function notesOf(
  settings: NumberSettings | null,
  coefficients: AppliedCoefficients,
  conversion: Conversion | null,
): WeighingNotes {
  const { rates, coefficients: asked = [] } = settings?.analytics ?? {};
  const { rules } = coefficients;
  return {
    ...(asked.length > 0 && { coefficients: { ...coefficients, refused: refusedCoefficients(rules) } }),
    ...(rates && { rates: { to: rates.to, on: rates.on } }),
    ...(conversion && { conversion }),
  };
}
