/**
 * The style of the element that carries the card. `!important` inside a shadow root wins over `!important`
 * outside it, so no page can restyle the host.
 *
 * In Firefox the card is visible only while the style sheet of this script's own marks says so. When the
 * extension is removed or updated Firefox removes that sheet and stops this script, which then cannot close
 * the card itself. In Chromium the script goes on and closes it, so there the card need not wait for the sheet.
 *
 * Its width is by the reader's text size, and by a digit as it is drawn: a smallest text size that a reader has
 * set is not in an `em`.
 */
export const hostStyle = (highlight: string) => `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  display: block !important;
  box-sizing: border-box !important;
  width: min(max(360px, 22.5em, 35ch), 100vw - 16px) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
  direction: ltr;
  z-index: 2147483647 !important;
}
@supports (-moz-appearance: none) {
  :host { visibility: var(--${highlight}, hidden) !important; }
}
:host(:not(:popover-open)) { display: none !important; }
:host([inert]) { visibility: hidden !important; pointer-events: none !important; }
:host::before, :host::after { content: none !important; }
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
`;

/**
 * The style of what is inside, on top of the style that every card has. Only generic fonts: a page may
 * define a font by any other name, and would then see the request for it when a card opens.
 */
export const FRAME_STYLE = `
.surface.frame {
  --serif: serif;
  --sans: system-ui, sans-serif;
  max-height: inherit;
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 6px 24px var(--shadow);
}
/* At 400 % zoom there is room for a few lines: they are for what a card says. */
@media (max-height: 300px) {
  .card {
    gap: var(--gap-2);
    padding: var(--gap-2) var(--gap-3);
  }
  .caption { font-size: 1.1em; }
}
`;
