/**
 * Puts words on the reader's clipboard; resolves to false where the browser does not allow it. Must be
 * called during the click. Where `navigator.clipboard` is missing (pages without https) or refuses, uses
 * the old `copy` command and puts the words into its event before the page hears of it.
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
  const done = new AbortController();
  const hand = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', hand, { capture: true, signal: done.signal });
  try {
    return document.execCommand('copy');
  } finally {
    done.abort();
  }
}
