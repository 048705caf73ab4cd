/** Opens the browser's print dialog; what is printed is decided by the style sheets. */
export function printPage(): void {
  window.print()
}
