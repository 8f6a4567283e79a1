/** Makes writes of one store wait for each other: two tabs may write at once. */
export function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(write: () => Promise<T>): Promise<T> => {
    const writing = last.then(write);
    last = writing.catch(() => undefined);
    return writing;
  };
}
