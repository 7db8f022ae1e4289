import { useMemo, useState } from 'preact/hooks';
import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import { text } from './words';

interface ReportProps {
  readonly entity: Entity;
  readonly asOf: Day;
  readonly dataset: string;
  /** Where the card stands; told only if the reader ticks it. */
  readonly pageAddress: string | undefined;
  readonly copy: (text: string) => Promise<boolean>;
}

/** "Something wrong?": a text the reader sees and edits before copying it. Nothing is sent. */
export function Report({ entity, asOf, dataset, pageAddress, copy }: ReportProps) {
  const draft = useMemo(
    () => text('report_draft', entity.caption, entity.id, dataset, asOf),
    [entity, asOf, dataset],
  );
  const [words, setWords] = useState(draft);
  const [withPage, setWithPage] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <p>{text('report_hint')}</p>
      <label>
        <span class="unseen">{text('report_text')}</span>
        <textarea
          class="field"
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
            setCopied(null);
          }}
        />
      </label>
      {pageAddress && (
        <label class="tick">
          <input
            type="checkbox"
            checked={withPage}
            onChange={({ currentTarget }) => setWithPage(currentTarget.checked)}
          />
          <span>{text('report_page', pageAddress)}</span>
        </label>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() =>
            copy(
              withPage && pageAddress
                ? `${words}\n\n${text('report_page_line', pageAddress)}`
                : words,
            ).then(setCopied)
          }
        >
          {text('copy_text')}
        </button>
        <span role="status">{copied !== null && text(copied ? 'copied' : 'not_copied')}</span>
      </div>
    </>
  );
}
