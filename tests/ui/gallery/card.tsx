import { render } from 'preact';
import { useState } from 'preact/hooks';
// First: the card's words come from the browser.
import './browser';
import '../../../src/ui/ui.css';
import './card.css';
import { EntityCard } from '../../../src/ui/card/EntityCard';
import { text } from '../../../src/ui/words';
import { cardProps, isCase } from '../cases';

/** One card of `?case=`, as wide as the popover on a page. */
function Card({ name }: { readonly name: string }) {
  const [pinned, setPinned] = useState(false);
  if (!isCase(name)) return null;
  const props = cardProps(name);
  return (
    <EntityCard {...props} actions={{ ...props.actions, pinned, pin: () => setPinned(!pinned) }} />
  );
}

const name = new URLSearchParams(location.search).get('case') ?? '';
document.documentElement.dir = text('direction');
const root = document.getElementById('root');
if (root) render(<Card name={name} />, root);
