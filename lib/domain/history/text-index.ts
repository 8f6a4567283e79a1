/** A dictionary under construction: texts are named by their positions. */
export class TextIndex {
  readonly #positions = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Position of a text that may come again: it is kept once. −1 for null. */
  of(text: string | null): number {
    if (text === null) return -1;
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    this.#positions.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** Position of a text that hardly comes again: looking for it would take longer than keeping it twice. −1 for null. */
  add(text: string | null): number {
    return text === null ? -1 : this.#texts.push(text) - 1;
  }

  /** All texts, each at its position. */
  list(): string[] {
    return this.#texts;
  }
}
