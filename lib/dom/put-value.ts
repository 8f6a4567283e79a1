/**
 * Put a text into an input as typing would: frameworks that keep a field's
 * value themselves hear of it by its events. Called on a person's click alone.
 * @returns False where the control takes no text.
 */
export function putValue(control: HTMLElement, value: string): boolean {
  const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  if (!(control instanceof kind) || control.readOnly || control.disabled) return false;
  control.focus({ preventScroll: true });
  // The page may have laid a setter of its own over the element's.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: value }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
