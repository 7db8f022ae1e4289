import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, needBrowser } from './find-browsers';
import type { Shot } from './gallery-shots';

/** What is set for a browser as a whole; Firefox takes all of it, Chromium the font size, at its start. */
export type Circumstances = Pick<Shot, 'dark' | 'forced' | 'large'>;

/** px; the second is the reader who needs text twice as large. */
const FONT_SIZES = [16, 32] as const;

/** Starts a browser for pictures taken under the same circumstances. */
export function startFor(name: BrowserName, under: Circumstances): Promise<Browser> {
  const executablePath = needBrowser(name);
  const fontSize = FONT_SIZES[under.large ? 1 : 0];
  if (name === 'firefox')
    return puppeteer.launch({
      browser: name,
      executablePath,
      extraPrefsFirefox: {
        'font.size.variable.x-western': fontSize,
        'layout.css.prefers-color-scheme.content-override': under.dark ? 0 : 1,
        'browser.display.document_color_use': under.forced ? 2 : 0,
        'ui.prefersReducedMotion': 1,
      },
    });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    args: [...asRoot, `--blink-settings=defaultFontSize=${fontSize}`],
  });
}

/** Tells a page of Chromium's under which circumstances it is seen; Firefox knows from its start. */
export async function tell(name: BrowserName, page: Page, under: Circumstances): Promise<void> {
  if (name === 'firefox') return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: under.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: under.forced ? 'active' : 'none' },
    ],
  });
}
