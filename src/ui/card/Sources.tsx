import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entity } from '../../model/entity';
import type { Source, SourceKey } from '../../model/statement';
import { dateWords } from '../dates';
import { language, text } from '../words';
import type { CardActions } from './card-props';
import type { SourceNumbers } from './number-sources';
import { Opens } from './Opens';

interface SourcesProps {
  readonly entity: Entity;
  readonly numbers: SourceNumbers;
  /** Sources cited by the statements that are shown; the others appear on demand. */
  readonly cited: ReadonlySet<SourceKey>;
  /** The source a superscript number last pointed to. */
  readonly pointed: SourceKey | null;
  readonly actions: CardActions;
}

/** Id of the link to a source, for the superscript numbers to move focus to. */
export function sourceLinkId(number: number): string {
  return `source-${number}`;
}

/** The numbered sources. Links act through `open`, which takes the address from the store. */
export function Sources({ entity, numbers, cited, pointed, actions }: SourcesProps) {
  const [all, setAll] = useState(cited.size === 0);
  const shown = [...numbers].filter(([key]) => all || cited.has(key));
  const list = useRef<HTMLOListElement>(null);
  /** The first source that “all sources” has added: it gets the focus, because that button goes away. */
  const [first, setFirst] = useState(0);
  useLayoutEffect(() => {
    if (first) list.current?.querySelector<HTMLElement>(`#${sourceLinkId(first)}`)?.focus();
  }, [first]);
  const showAll = () => {
    setAll(true);
    setFirst([...numbers].find(([key]) => !cited.has(key))?.[1] ?? 0);
  };
  return (
    <section class="sources" aria-labelledby="sources-title">
      <h3 class="part-title" id="sources-title">
        {text('sources')}
      </h3>
      <ol ref={list}>
        {shown.map(([key, number]) => {
          const source = entity.sources[key];
          return (
            source && (
              <Entry
                key={key}
                number={number}
                source={source}
                pointed={key === pointed}
                open={(archived) =>
                  actions.open(entity.id, { source: key, ...(archived && { archived }) })
                }
              />
            )
          );
        })}
      </ol>
      {(shown.length < numbers.size || entity.site) && (
        <p class="row">
          {shown.length < numbers.size && (
            <button type="button" class="link quiet" onClick={showAll}>
              {text('all_sources', numbers.size)}
            </button>
          )}
          {entity.site && (
            <Opens open={() => actions.open(entity.id, 'site')}>
              {text('official_site', hostOf(entity.site))}
            </Opens>
          )}
        </p>
      )}
    </section>
  );
}

/** Where an entry of the reader's own leads. */
export function OwnAddress({ entity, actions }: Pick<SourcesProps, 'entity' | 'actions'>) {
  return (
    <p>
      <Opens open={() => actions.open(entity.id, 'site')}>
        {text('statement_line', text('own_url'), hostOf(entity.site ?? ''))}
      </Opens>
    </p>
  );
}

interface EntryProps {
  readonly number: number;
  readonly source: Source;
  readonly pointed: boolean;
  readonly open: (archived: boolean) => void;
}

function Entry({ number, source, pointed, open }: EntryProps) {
  const { title, publisher, url, lang, published, type, archived, checked } = source;
  const host = hostOf(url);
  const notes = [
    <bdi>{publisher}</bdi>,
    // Some publishers are called by their address.
    host !== publisher.toLowerCase() && <bdi>{host}</bdi>,
    published && dateWords(published),
    lang && !lang.startsWith('en') && languageName(lang),
    text(`source_type_${type}`),
    archived && (
      <Opens quiet label={text('action_on', text('archived_copy'), title)} open={() => open(true)}>
        {text('archived_copy')}
      </Opens>
    ),
    checked ? text('source_checked', dateWords(checked)) : text('source_unchecked'),
  ].filter((note) => note);
  return (
    <li class={pointed ? 'source pointed' : 'source'}>
      <span class="source-number">{number}</span>
      <div>
        <Opens id={sourceLinkId(number)} open={() => open(false)}>
          <bdi lang={lang ?? 'en'}>{title}</bdi>
        </Opens>
        <p class="source-note">
          {notes.map((note, index) => (
            <Fragment key={index}>
              {/* What is copied or read aloud has the space, too. */}
              {index > 0 && ' '}
              <span>{note}</span>
            </Fragment>
          ))}
        </p>
      </div>
    </li>
  );
}

/** The host as ASCII, so that look-alike letters show (`xn--…`). */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '';
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
