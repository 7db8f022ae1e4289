import type { ComponentChildren } from 'preact';

interface OpensProps {
  readonly open: () => void;
  readonly id?: string;
  readonly label?: string;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

/** Looks and is announced like a link; its address is in the store alone. */
export function Opens({ open, id, label, quiet, children }: OpensProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no address to link to
    <button
      type="button"
      role="link"
      class={quiet ? 'link quiet' : 'link'}
      id={id}
      aria-label={label}
      onClick={open}
    >
      {children}
    </button>
  );
}
