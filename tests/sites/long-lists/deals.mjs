// The deals of the site: made of their number alone, so that a test can say what each must read.
const STAGES = ['New', 'Qualified', 'Proposal sent', 'Negotiation'];

/** The deal at a place of the list, counted from 0. */
export function dealAt(place) {
  const cents = ((place * 7919) % 90_000) * 100 + 50;
  return {
    id: 70_001 + place * 3,
    title: `Delivery ${place + 1}`,
    stage: STAGES[place % STAGES.length],
    cents,
    amount: `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
    owner: ['Ann Lee', 'Bo Berg', 'Cy Cole'][place % 3],
  };
}

export function dealsBetween(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => dealAt(from + at));
}

export { STAGES };
