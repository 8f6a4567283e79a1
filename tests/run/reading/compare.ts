/** Compares what was read of a page with what stands on it. Pure. */

/** What the reader must be told besides the page. */
export interface Question {
  readonly today: string;
  readonly lang?: string | undefined;
  readonly currency?: string | undefined;
  readonly known?: Readonly<Record<string, string>> | undefined;
}

/** Minor units, currency, and how far a rounded amount may be off, in minor units. */
export type ReadAmount = readonly [minor: number, currency: string, within: number];

export interface ReadDeal {
  readonly id: string;
  readonly title: string | null;
  readonly stage: string | null;
  readonly amount: ReadAmount | null;
}

export interface ReadField {
  readonly label: string;
  readonly value: string | null;
}

export interface PageReading {
  readonly menu: readonly string[];
  readonly deals: readonly ReadDeal[];
  readonly fields: readonly ReadField[];
}

/** What a page holds; a part that is absent is not asked. */
export type Truth = { readonly [Part in keyof PageReading]: PageReading[Part] | undefined };

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly menu: Share;
  readonly deals: Share;
  readonly fields: Share;
  /** Amounts that were given and are not those of the page; a deal that is none counts when it has one. */
  readonly wrongAmounts: number;
  readonly misses: readonly string[];
}

/** The part of a fixture's JSON that is compared. */
export interface FixtureTruth {
  readonly menu?: readonly string[];
  readonly fields?: readonly ReadField[];
  readonly deals?: {
    readonly deals?: readonly {
      readonly id: string;
      readonly title?: string;
      readonly stage?: string;
      readonly amount?: readonly [number, string, number?];
    }[];
  };
}

/** A fixture's expectations as a truth; a page that must be refused holds no deals. */
export function truthOf({ menu, fields, deals }: FixtureTruth): Truth {
  return {
    // An entry that the CRM draws as two boxes is one entry to the person.
    menu: menu && [...new Set(menu.map((label) => label.replace(/^> /, '')))],
    fields: fields?.map(({ label, value }) => ({ label, value })),
    deals:
      deals &&
      (deals.deals ?? []).map(({ id, title = null, stage = null, amount }) => ({
        id,
        title,
        stage,
        amount: amount ? [amount[0], amount[1], amount[2] ?? 0] : null,
      })),
  };
}

/** How much of `truth` was read. */
export function scoreOf(truth: Truth, read: PageReading): Score {
  const menu = matched(truth.menu, read.menu, (label) => label, 'menu');
  const fields = matched(truth.fields, read.fields, fieldText, 'field');
  const deals = dealsScore(truth.deals, read.deals);
  const misses = [...menu.misses, ...deals.misses, ...fields.misses];
  return { menu, deals, fields, wrongAmounts: deals.wrongAmounts, misses };
}

/** Scores of several pages as one. */
export function sumOf(scores: readonly Score[]): Score {
  const share = (of: (score: Score) => Share): Share => ({
    right: scores.reduce((sum, score) => sum + of(score).right, 0),
    of: scores.reduce((sum, score) => sum + of(score).of, 0),
  });
  return {
    menu: share(({ menu }) => menu),
    deals: share(({ deals }) => deals),
    fields: share(({ fields }) => fields),
    wrongAmounts: scores.reduce((sum, { wrongAmounts }) => sum + wrongAmounts, 0),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

const fieldText = ({ label, value }: ReadField) => `${label} = ${value ?? '(empty)'}`;

interface Matched extends Share {
  readonly misses: readonly string[];
}

/** Each thing on the page must have one of its own among those read. */
function matched<T>(
  truth: readonly T[] = [],
  read: readonly T[],
  textOf: (thing: T) => string,
  name: string,
): Matched {
  const left = read.map(textOf);
  const missed = truth.map(textOf).filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const note = truth.length > 0 && missed.length > 0 ? `; read: ${left.join(' | ') || 'nothing else'}` : '';
  const misses = missed.length > 0 ? [`${name} ${missed.join(' | ')}${note}`] : [];
  return { right: truth.length - missed.length, of: truth.length, misses };
}

const dealText = ({ title, stage, amount }: ReadDeal) =>
  `${title} / ${stage} / ${amount ? `${amount[0]} ${amount[1]}` : null}`;

function dealsScore(
  truth: readonly ReadDeal[] | undefined,
  read: readonly ReadDeal[],
): Matched & { readonly wrongAmounts: number } {
  if (!truth) return { right: 0, of: 0, misses: [], wrongAmounts: 0 };
  const left = new Set(read);
  let right = 0;
  let wrongAmounts = 0;
  const misses: string[] = [];
  for (const deal of truth) {
    const twin = twinOf(deal, left);
    if (twin) left.delete(twin);
    if (twin && dealText(twin) === dealText(deal)) right++;
    else misses.push(`deal ${dealText(deal)}; read: ${twin ? dealText(twin) : 'nothing'}`);
    if (twin?.amount && isWrong(twin.amount, deal.amount)) wrongAmounts++;
  }
  for (const none of left) {
    misses.push(`no such deal: ${dealText(none)}`);
    if (none.amount) wrongAmounts++;
  }
  return { right, of: truth.length, misses, wrongAmounts };
}

/** Ids may be made of the content, which the reader without an adapter may see more or less of. */
function twinOf(deal: ReadDeal, among: ReadonlySet<ReadDeal>): ReadDeal | undefined {
  const all = [...among];
  return (
    all.find(({ id }) => id === deal.id) ?? all.find(({ title }) => title !== null && title === deal.title)
  );
}

/** An amount whose currency is said to be unknown is incomplete, not wrong. */
function isWrong(read: ReadAmount, truth: ReadAmount | null): boolean {
  if (!truth) return true;
  const isOther = read[1] !== truth[1] && read[1] !== 'XXX';
  return isOther || Math.abs(read[0] - truth[0]) > Math.max(read[2], truth[2]);
}
