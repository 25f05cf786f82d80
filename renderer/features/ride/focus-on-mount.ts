/** As a `ref`: the control is what one came for, so the keyboard is there at once. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
