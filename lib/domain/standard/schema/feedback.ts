/** Reads the files that sellers send back. */
import * as z from 'zod/mini';
import { type Cleaned, cleanValues } from '../clean-values';
import { decodeFile } from '../decode';
import { FEEDBACK_FORMAT, FEEDBACK_KINDS, type FeedbackFile } from '../feedback';
import { scanJson } from '../json-scan';
import { makeLocator } from '../places';
import { isWarningCode, type Problem } from '../problems';
import { breachesOf } from './issues';
import { PARSE_LIMITS } from './limits';
import { moment, object, oneOf, optional, ref, text, whole } from './parts';

const item = object({
  id: text(64),
  at: moment,
  author: z.nullable(text(120)),
  standard: object({ line: text(140), version: whole(0, 1_000_000) }),
  target: object({
    menu: optional(ref),
    entity: optional(ref),
    field: optional(ref),
    stage: optional(ref),
    block: optional(ref),
    question: optional(ref),
  }),
  kind: oneOf(FEEDBACK_KINDS),
  pain: optional(whole(1, 5)),
  text: optional(text(2000)),
});

const vote = object({
  line: text(140),
  version: whole(0, 1_000_000),
  change: text(300),
  voter: text(64),
  choice: oneOf(['for', 'against']),
  at: moment,
  text: optional(text(1000)),
  author: optional(z.nullable(text(120))),
});

const feedbackFile = object({
  format: z.literal(FEEDBACK_FORMAT),
  items: z.array(item),
  votes: z.array(vote),
});

export type FeedbackResult =
  | { readonly ok: true; readonly feedback: FeedbackFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses a feedback file. Never throws; foreign keys are left aside. */
export function parseFeedback(input: string | Uint8Array): FeedbackResult {
  const decoded = decodeFile(input, PARSE_LIMITS.bytes);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const scan = scanJson(decoded.text, PARSE_LIMITS);
  if (!scan.ok) return { ok: false, problems: scan.problems };
  const cleaned = cleanValues(JSON.parse(decoded.text), { ...PARSE_LIMITS, members: 5000 });
  const checked = feedbackFile.safeParse(cleaned.value);
  const placeOf = makeLocator(decoded.text, scan.spots);
  const problems = allBreaches(cleaned, checked.success ? [] : checked.error.issues).flatMap(
    ({ code, path, atKey, ...facts }): Problem[] =>
      isWarningCode(code) ? [] : [{ code, ...placeOf(path, atKey), ...facts }],
  );
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, feedback: cleaned.value as FeedbackFile };
}

function allBreaches({ breaches, value }: Cleaned, issues: readonly z.core.$ZodIssue[]) {
  return [...breaches, ...issues.flatMap((issue) => breachesOf(issue, value))];
}
