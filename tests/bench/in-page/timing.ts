/** Timing inside a page: contenders take turns, forth and back, and give medians. */
import { median, turns } from '../rounds';

export type Contenders = Readonly<Record<string, () => unknown>>;

/** Median milliseconds of each contender over `rounds`; a round before the first warms up and is not counted. */
export async function race(contenders: Contenders, rounds: number): Promise<Record<string, number>> {
  const names = Object.keys(contenders);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const name of names) await contenders[name]?.();
  for (const name of turns(names, rounds)) {
    await breathe();
    const started = performance.now();
    await contenders[name]?.();
    times.get(name)?.push(performance.now() - started);
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

/** Let the page draw and collect before the next one, so that nobody pays for another. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Give the page a function under a name, for whoever drives it. */
export function offer(name: string, run: (...args: never[]) => unknown): void {
  (globalThis as unknown as Record<string, unknown>)[name] = run;
}
