/** Line icons on a 16 × 16 grid, drawn in the colour of the text; the control around them has the words. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2h4l-.5 5L12 9.5H4L6.5 7zM8 9.5V14',
  jump: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M8 8h.01',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
