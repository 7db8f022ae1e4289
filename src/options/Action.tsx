import type { ComponentChildren } from 'preact';

interface ActionProps {
  /** Whether there is nothing to press for now. */
  readonly off: boolean;
  readonly label?: string;
  readonly press: () => unknown;
  readonly children: ComponentChildren;
}

/** A button that stays where the focus is: one that is disabled by its own press would lose it. */
export function Action({ off, label, press, children }: ActionProps) {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={off}
      aria-label={label}
      onClick={() => {
        if (!off) press();
      }}
    >
      {children}
    </button>
  );
}
