/** The little of node that the tests use besides the engine, in a page. */
/** Path of each fixture that was bundled → its text. */
declare const __FIXTURES__: Readonly<Record<string, string>>;

/** Text of a fixture that was bundled, whatever leads to it. */
export function readFileSync(path: string | URL): string {
  const [, name = ''] = /(tests\/fixtures\/.*)$/.exec(String(path)) ?? [];
  const text = __FIXTURES__[name];
  if (text === undefined) throw new Error(`${path} is not in the page.`);
  return text;
}

export const join = (...parts: readonly string[]): string => parts.join('/');

export const webcrypto = globalThis.crypto;
