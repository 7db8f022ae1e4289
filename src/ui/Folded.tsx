import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldedProps {
  readonly class: string;
  /** Class of the button. */
  readonly look: string;
  readonly words: string;
  readonly children: ComponentChildren;
}

/** A button that opens what follows it. */
export function Folded({ class: name, look, words, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class={name}>
      <button type="button" class={look} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words}
      </button>
      {open && children}
    </div>
  );
}
