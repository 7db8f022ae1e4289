/**
 * Puts words on the reader's clipboard; false where the browser does not let us. Must be called inside
 * the click. Pages without https have no `navigator.clipboard`: there the old command is given, and
 * the words are handed to its event before the page hears of it.
 */
export async function copyText(words: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(words).then(
      () => true,
      () => byCommand(words),
    );
  }
  return byCommand(words);
}

function byCommand(words: string): boolean {
  const hand = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', hand, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', hand, { capture: true });
  }
}
