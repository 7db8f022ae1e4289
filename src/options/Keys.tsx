import { browser } from '../browser';
import { useKeys } from '../ui/keys-hook';
import { text } from '../ui/words';

/** Which keys do what, and the way to the browser's page where they are changed. */
export function Keys() {
  const bound = useKeys();
  return (
    <section class="block">
      <h2>{text('keys')}</h2>
      <p class="hint">{text('keys_hint')}</p>
      {bound.map(({ command, does, keys }) => (
        <p key={command} class="setting">
          <span class="words">{does}</span>
          {keys ? <kbd>{keys}</kbd> : <span class="hint">{text('keys_none')}</span>}
        </p>
      ))}
      <button type="button" class="button" onClick={openKeySettings}>
        {text('keys_change')}
      </button>
    </section>
  );
}

/** Firefox has a call for it, Chromium an address. */
function openKeySettings(): void {
  if (browser.commands.openShortcutSettings) void browser.commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
