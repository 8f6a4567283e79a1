/**
 * Lets whatever waits be answered before long work goes on: the thread of the background is one, and a page that asks for
 * its rules meanwhile must not wait until all numbers are worked out.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
