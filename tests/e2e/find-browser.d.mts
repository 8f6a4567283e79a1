/** Path of an installed Chromium, Edge or Chrome; undefined when there is none. */
export function findChromium(): string | undefined;
/** Path of an installed Firefox; undefined when there is none. */
export function findFirefox(): string | undefined;
