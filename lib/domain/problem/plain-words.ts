/**
 * What may be told of an error's message. A message may quote a page: a client's name, a telephone number, an address.
 * Patterns cannot tell a name from a word, so the words that browsers and this product use in their messages are
 * listed, and everything else gives way.
 */

/** What stands in for a word that is not listed. */
export const LEFT_OUT = '…';

const LONGEST = 300;

/** Words of the messages of Chromium, Firefox, IndexedDB, Dexie and Zod, as they stand inside a sentence. */
const KNOWN = new Set(
  `a abort aborted access after already an and are argument arguments array at attempt available be because been before
  between body buffer by call called cannot change channel character child class click clone closed closing code column
  columns connect connection constraint constructor content context convert could create cross currently data database
  deadlock declared defined delete denied destroyed detached did disconnected disk document does don't element empty end
  enough error establish event exceeded exist existing exists expected extension extensions fail failed fetch field file
  find first for found frame from full function get give given has have host id in index initialized injected input
  insert instance instantiate internal invalid invalidated into is iterable it item items iteration key last length
  limit line list load lock lost map match maximum message method missing module more mutation name native network new
  no node non none not null number object of on once one only open operation or origin out over page panel parameter
  parse permission place port position possible promise properties property protocol quota range read reading receiving
  recursion reference refused register registered rejected remove removed request required response result return
  returned root row rows running same schema script scripting script's security select selector send serialized service
  set shadow size source stack start state storage store stored string such symbol syntax tab table target text than
  that the there they this time timeout to token too transaction tried type undefined unexpected unhandled unknown
  update url user valid value version view was were when while which window with without worker write written you
  dexie storage.local iframe CSS DOM HTML IndexedDB JSON URL`.split(/\s+/),
);

/**
 * The message with every word that is not listed, every number of more than two digits, and everything that may be an
 * address put out of sight. What was left out together is left out once.
 */
export function plainWords(message: string): string {
  const words = message.slice(0, LONGEST).split(/\s+/).map(plainWord);
  return words
    .filter((word, at) => word !== '' && !(word === LEFT_OUT && words[at - 1] === LEFT_OUT))
    .join(' ');
}

/** A word keeps the marks around it; a listed word may begin a sentence with a capital. */
function plainWord(word: string, at: number): string {
  const [, before = '', core = '', after = ''] = /^([("'[]*)(.*?)([)"'\],.:;]*)$/.exec(word) ?? [];
  if (core === '') return '';
  const lower = core[0]?.toLowerCase() + core.slice(1);
  const isKnown = KNOWN.has(core) || (at === 0 && KNOWN.has(lower)) || /^\d{1,2}$/.test(core);
  return isKnown ? before + core + after : LEFT_OUT;
}
