interface PickFileProps {
  readonly label: string;
  /** Endings and types, as `accept` of an input has them. */
  readonly accept: string;
  readonly pick: (file: File) => Promise<unknown>;
}

/** A button by which the reader picks a file. */
export function PickFile({ label, accept, pick }: PickFileProps) {
  return (
    <label class="button">
      {label}
      <input
        class="unseen"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void pick(file);
          // Or picking the same file again would change nothing.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
