import { useState } from 'preact/hooks';
import { browser } from '../browser';
import type { Cast } from '../messages/contract';
import { ask, askPage } from '../messages/transport';
import type { EntityId } from '../model/entity';
import type { Settings } from '../settings';
import { CastList } from '../ui/CastList';
import { text } from '../ui/words';
import type { Access, Page } from './page';
import { switchOn } from './SiteSwitch';

interface OnPageProps {
  readonly page: Page;
  readonly access: Access;
  /** Null where no script of ours answers. */
  readonly cast: Cast | null;
  readonly settings: Settings;
  readonly show: (id: EntityId) => void;
  readonly changed: () => void;
}

/** Who is on the page, or why that cannot be said. */
export function OnPage({ page, access, cast, settings, show, changed }: OnPageProps) {
  const jump = async (id: EntityId) => {
    await askPage(page.tab, 'jump', { id });
    window.close();
  };
  return (
    <section class="stack" aria-labelledby="on-page">
      <h2 id="on-page">{text('on_this_page')}</h2>
      {cast && cast.members.length > 0 ? (
        <CastList members={cast.members} show={show} jump={jump} />
      ) : cast ? (
        <p class="notice">{text('page_nothing')}</p>
      ) : (
        <WhyNot page={page} access={access} settings={settings} changed={changed} />
      )}
    </section>
  );
}

type WhyNotProps = Pick<OnPageProps, 'page' | 'access' | 'settings' | 'changed'>;

function WhyNot({ page, access, settings, changed }: WhyNotProps) {
  const [refused, setRefused] = useState(false);
  const { host } = page;
  if (!host || access === 'unreadable') return <p class="notice">{text('page_unreadable')}</p>;
  if (access === 'paused') return <p class="notice">{text('page_paused', host)}</p>;
  if (access === 'running') {
    return (
      <div class="notice">
        <p>{text('page_not_read')}</p>
        <button
          type="button"
          class="button"
          onClick={async () => {
            await browser.tabs.reload(page.tab);
            window.close();
          }}
        >
          {text('reload_page')}
        </button>
      </div>
    );
  }
  return (
    <div class="notice">
      <p>{text('page_no_access', host)}</p>
      <button
        type="button"
        class="button main"
        onClick={async () => {
          setRefused(!(await ask('readOnce', { tab: page.tab })).running);
          changed();
        }}
      >
        {text('read_page_once')}
      </button>
      <button
        type="button"
        class="button"
        onClick={async () => {
          setRefused(!(await switchOn(host, settings)));
          changed();
        }}
      >
        {text('allow_site', host)}
      </button>
      {refused && <p role="alert">{text('site_refused')}</p>}
    </div>
  );
}
