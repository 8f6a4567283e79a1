/** Whether the page is drawn dark on light or light on dark; the first opaque background from the body up decides. */
export function pageLightness(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const numbers = element
      ? getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number)
      : undefined;
    const [red = 255, green = 255, blue = 255, alpha = 1] = numbers ?? [];
    if (numbers && alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}
