interface Block {
  value: number;
  weight: number;
  size: number;
}

/**
 * The non-decreasing sequence nearest to `values` in weighted least squares
 * (pool adjacent violators; Ayer, Brunk, Ewing, Reid and Silverman, 1955).
 * @param weights one per value; a weight of 0 or less counts as a very small one
 */
export function poolAdjacentViolators(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: Block[] = [];
  values.forEach((value, i) => {
    let block: Block = { value, weight: Math.max(weights[i] ?? 1, 1e-12), size: 1 };
    for (let last = blocks.at(-1); last && last.value > block.value; last = blocks.at(-1)) {
      block = pooled(last, block);
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap((block) => new Array<number>(block.size).fill(block.value));
}

function pooled(a: Block, b: Block): Block {
  const weight = a.weight + b.weight;
  return { value: (a.value * a.weight + b.value * b.weight) / weight, weight, size: a.size + b.size };
}
