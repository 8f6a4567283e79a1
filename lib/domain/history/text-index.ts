/** A dictionary under construction: each text is kept once and named by its position. */
export class TextIndex {
  readonly #positions = new Map<string, number>();

  /** Position of the text; −1 for null. */
  of(text: string | null): number {
    if (text === null) return -1;
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    const position = this.#positions.size;
    this.#positions.set(text, position);
    return position;
  }

  /** All texts, each at its position. */
  list(): string[] {
    return [...this.#positions.keys()];
  }
}
