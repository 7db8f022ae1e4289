import type { Settings } from '../settings';
import { useKeys } from '../ui/keys-hook';
import { SiteModes } from '../ui/on-page/SiteModes';
import { pieces, text } from '../ui/words';
import { TryIt } from './TryIt';

/** First run: what it does, a paragraph to try, where it may run, what leaves the browser. */
export function Welcome({ settings }: { readonly settings: Settings }) {
  return (
    <main class="page">
      <header class="stack">
        <img class="emblem" src="/icons/128.png" alt="" width="56" height="56" />
        <h1>{text('welcome_title')}</h1>
        <p class="lead">{text('welcome_lead')}</p>
      </header>
      <section class="block">
        <h2>{text('welcome_try')}</h2>
        <p class="hint">{text('welcome_try_hint')}</p>
        <TryIt />
        <ByKeys />
      </section>
      <section class="block">
        <h2>{text('welcome_where')}</h2>
        <p class="hint">{text('welcome_where_hint')}</p>
        <SiteModes mode={settings.siteMode} />
      </section>
      <section class="block">
        <h2>{text('welcome_private')}</h2>
        <p>{text('privacy_network')}</p>
        <p>{text('privacy_visible')}</p>
      </section>
    </main>
  );
}

/** On other people's pages no mark is reached with Tab: which keys do it there. */
function ByKeys() {
  const bound = useKeys();
  const keys = (wanted: string) => bound.find(({ command }) => command === wanted)?.keys;
  const [next, previous] = [keys('next-mark'), keys('previous-mark')];
  if (!next || !previous) return null;
  return (
    <p class="hint">
      {pieces('welcome_keys', 2).map((piece) =>
        typeof piece === 'number' ? <kbd key={piece}>{piece === 1 ? next : previous}</kbd> : piece,
      )}
    </p>
  );
}
