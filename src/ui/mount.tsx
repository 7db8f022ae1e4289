import { type ComponentType, render } from 'preact';
import { useEffect } from 'preact/hooks';
import './ui.css';
import './pages.css';
import type { Settings } from '../settings';
import { useSettings } from './settings-hook';
import { language, text, type WordKey } from './words';

/** Shows one of our own pages in `#root`, in the reader's language and theme. */
export function mount(title: WordKey, Page: ComponentType<{ settings: Settings }>): void {
  document.title = text(title);
  document.documentElement.lang = language();
  document.documentElement.dir = text('direction');
  const root = document.getElementById('root');
  if (root) render(<Themed Page={Page} />, root);
}

function Themed({ Page }: { readonly Page: ComponentType<{ settings: Settings }> }) {
  const settings = useSettings();
  useEffect(() => {
    document.documentElement.dataset.theme = settings?.theme ?? 'page';
  }, [settings?.theme]);
  return settings && <Page settings={settings} />;
}
