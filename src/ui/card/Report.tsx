import { useMemo, useState } from 'preact/hooks';
import type { Day } from '../../model/date';
import type { Entity } from '../../model/entity';
import { pieces, text } from '../words';
import { reportAddress } from './report-to';

interface ReportProps {
  readonly entity: Entity;
  readonly asOf: Day;
  readonly dataset: string;
  /** Where the card stands; told only if the reader ticks it. */
  readonly pageAddress: string | undefined;
  readonly copy: (text: string) => Promise<boolean>;
}

/**
 * "Something wrong?": a text the reader sees and edits before copying it, or opening it as a report
 * where the project takes them. Nothing is sent.
 */
export function Report({ entity, asOf, dataset, pageAddress, copy }: ReportProps) {
  const draft = useMemo(
    () => text('report_draft', entity.caption, entity.id, dataset, asOf),
    [entity, asOf, dataset],
  );
  const [words, setWords] = useState(draft);
  const [withPage, setWithPage] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const report =
    withPage && pageAddress ? `${words}\n\n${text('report_page_line', pageAddress)}` : words;
  const address = reportAddress(entity.caption, report);
  return (
    <>
      <p>{text(address ? 'report_hint_open' : 'report_hint')}</p>
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
          <span>
            {pieces('report_page', 1).map((piece) =>
              typeof piece === 'number' ? (
                <bdi key="address" class="address">
                  {pageAddress}
                </bdi>
              ) : (
                piece
              ),
            )}
          </span>
        </label>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => copy(report).then(setCopied)}>
          {text('copy_text')}
        </button>
        {address && (
          <a class="link" href={address} target="_blank" rel="noreferrer">
            {text('report_open')}
          </a>
        )}
        <span role="status">{copied !== null && text(copied ? 'copied' : 'not_copied')}</span>
      </div>
    </>
  );
}
