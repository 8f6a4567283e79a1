/** `FUZZ_RUNS=2000000` turns the same properties into a long search. */
const LONG = process.env.FUZZ_RUNS;
export const RUNS = Number(LONG ?? 20_000);
/** For the properties beside the two that carry the promise. */
export const FEWER_RUNS = Number(LONG ?? 4000);

/** Long searches take their time; nothing here is measured. */
export const PATIENCE = 60_000 + RUNS * 2;
