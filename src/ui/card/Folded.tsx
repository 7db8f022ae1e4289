import type { ComponentChildren } from 'preact';
import { useInSight } from './in-sight-hook';

interface FoldedProps {
  readonly class: string;
  /** Class of the button. */
  readonly look: string;
  readonly words: string;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly children: ComponentChildren;
}

/** A button that opens what follows it. */
export function Folded({ class: name, look, words, open, toggle, children }: FoldedProps) {
  const body = useInSight<HTMLDivElement>(open);
  return (
    <div class={name}>
      <button type="button" class={look} aria-expanded={open} onClick={toggle}>
        {words}
      </button>
      {open && <div ref={body}>{children}</div>}
    </div>
  );
}
