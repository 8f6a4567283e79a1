import { browser } from 'wxt/browser';

/** Files that were previewed and may be applied; they outlive the worker, not the browser. */
const KEY = 'prelude.previews';
const PREVIEWS_KEPT = 5;

type Kept = readonly { readonly hash: string; readonly text: string }[];

/** Remember exactly what was shown. */
export async function keepPreview(hash: string, text: string): Promise<void> {
  const others = (await previews()).filter((kept) => kept.hash !== hash);
  await browser.storage.session.set({ [KEY]: [{ hash, text }, ...others].slice(0, PREVIEWS_KEPT) });
}

/** The text shown under a hash; null when it is no longer known. */
export async function previewedText(hash: string): Promise<string | null> {
  return (await previews()).find((kept) => kept.hash === hash)?.text ?? null;
}

async function previews(): Promise<Kept> {
  return ((await browser.storage.session.get(KEY))[KEY] as Kept | undefined) ?? [];
}
