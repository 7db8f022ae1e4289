import type { ComponentChildren, RefObject } from 'preact';
import { browser } from '../../browser';
import { askPage } from '../../messages/ask-page';
import type { Cast } from '../../messages/page-info';
import { ask } from '../../messages/transport';
import type { EntityId } from '../../model/entity';
import { Refusal, useRefusal } from '../Refusal';
import { text } from '../words';
import { CastList } from './CastList';
import type { Access, Page } from './page';
import { switchOn } from './SiteSwitch';

interface OnPageProps {
  readonly page: Page;
  readonly access: Access;
  /** Null where no script of ours answers. */
  readonly cast: Cast | null;
  readonly show: (id: EntityId) => void;
  readonly changed: () => void;
  /** Closes the popup, which is in the way of the page; a panel beside it stays. */
  readonly leave?: (() => void) | undefined;
  /** Who is named in the part of the page that the reader sees. */
  readonly inView?: ReadonlySet<EntityId>;
  /** The entity whose card was last opened from the list. */
  readonly left?: RefObject<EntityId | null>;
  /** Shown under the heading. */
  readonly children?: ComponentChildren;
}

/** Who is on the page, or why that cannot be said. */
export function OnPage(props: OnPageProps) {
  const { page, access, cast, show, changed, leave, inView, left, children } = props;
  // A page that cannot answer any more is looked at anew.
  const jump = (id: EntityId) =>
    void askPage(page.tab, 'jump', { id }).then(() => leave?.(), changed);
  const leaveFor = (id: EntityId) => {
    if (left) left.current = id;
    show(id);
  };
  return (
    <section class="stack" aria-labelledby="on-page">
      <h2 id="on-page">{text('on_this_page')}</h2>
      {children}
      {cast && cast.members.length > 0 ? (
        <CastList members={cast.members} show={leaveFor} jump={jump} inView={inView} left={left} />
      ) : cast ? (
        <p class="notice">{text('page_nothing')}</p>
      ) : (
        <WhyNot page={page} access={access} changed={changed} leave={leave} />
      )}
    </section>
  );
}

type WhyNotProps = Pick<OnPageProps, 'page' | 'access' | 'changed' | 'leave'>;

function WhyNot({ page, access, changed, leave }: WhyNotProps) {
  const [refusal, watch] = useRefusal();
  const { host } = page;
  if (access === 'unknown') return <p class="notice">{text('page_unknown')}</p>;
  if (!host || access === 'unreadable') return <p class="notice">{text('page_unreadable')}</p>;
  if (access === 'running') {
    return (
      <div class="notice">
        <p>{text('page_not_read')}</p>
        <button
          type="button"
          class="button"
          onClick={async () => {
            await browser.tabs.reload(page.tab);
            leave?.();
          }}
        >
          {text('reload_page')}
        </button>
      </div>
    );
  }
  const isPaused = access === 'paused';
  return (
    <div class="notice">
      <p>{text(isPaused ? 'page_paused' : 'page_no_access', host)}</p>
      <div class="row">
        {!isPaused && (
          <button
            type="button"
            class="button main"
            onClick={async () => {
              const asking = ask('readOnce', { tab: page.tab });
              await watch(asking, ({ running }) => !running && 'site_refused');
              changed();
            }}
          >
            {text('read_page_once')}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={async () => {
            await watch(switchOn(host), (done) => !done && 'site_refused');
            changed();
          }}
        >
          {text('allow_site', host)}
        </button>
      </div>
      <Refusal why={refusal} />
    </div>
  );
}
