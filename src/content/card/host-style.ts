/**
 * Of the element that carries the card. `!important` inside a shadow root wins over `!important` outside it:
 * no page can restyle the host. In Firefox it is seen by grace of the sheet that marks have, which goes with
 * the extension: there this script is ended without a word, and nobody would be left to close the card.
 * Chromium's scripts live on to close theirs, and no card of theirs is to wait for a sheet.
 */
export const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  display: block !important;
  box-sizing: border-box !important;
  width: min(max(360px, 22.5em), 100vw - 16px) !important;
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
  :host { visibility: var(--bg-card, hidden) !important; }
}
:host(:not(:popover-open)) { display: none !important; }
:host([inert]) { visibility: hidden !important; pointer-events: none !important; }
:host::before, :host::after { content: none !important; }
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
`;

/**
 * Of what is inside, beside the style of every card. Of fonts only those that no page can put its own in the
 * place of: one that it has not loaded yet would be fetched for our words.
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
`;
