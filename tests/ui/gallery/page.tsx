import { render } from 'preact';
// First: the card's words come from the browser.
import './browser';
import { groundOf, isDark } from '../../../src/content/card/ground';
import { createHost } from '../../../src/content/card/host';
import { EntityCard } from '../../../src/ui/card/EntityCard';
import { text } from '../../../src/ui/words';
import { cardProps } from '../cases';

/** The card in its real host on a page: beside a line, on a dark page, as a sheet under a finger. */
const state = new URLSearchParams(location.search).get('case');
const name = document.getElementById('name');
if (name) {
  document.body.classList.toggle('dark', state === 'dark-page');
  const host = createHost(document, 'bg-card', new AbortController().signal);
  host.root.dir = text('direction');
  host.root.dataset.theme = isDark(groundOf(name)) ? 'dark' : 'light';
  render(<EntityCard {...cardProps('changed')} />, host.root);
  if (state === 'sheet') host.showSheet(null);
  else host.show({ line: name.getBoundingClientRect(), within: null, rtl: false, unseen: false });
}
