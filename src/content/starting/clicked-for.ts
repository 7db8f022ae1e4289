/** Whether the reader has clicked for this page; the background notes it here (`noteClick`). */
export function isClickedFor(): boolean {
  return Symbol.for('backgrounder.clicked') in globalThis;
}
