/** Makes writes of one store wait for each other: two tabs may write at once. */
export function oneByOne(): (write: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const writing = last.then(write);
    last = writing.catch(() => undefined);
    return writing;
  };
}
