import { expect, test } from 'vitest';
import { castOf, inside } from '../../src/cli/ask-extension';
import { launch } from '../../src/cli/launch';
import { openSite } from '../../src/cli/site';
import { reopened } from './editions';
import { change, until } from './harness';
import { allowPrivate } from './private-window';
import { smallExtension } from './small-extension';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1><p>Hu Binchen was elected to the Executive Committee of Interpol.</p></article>';

/** Then all of Firefox is one private window, and its databases refuse whoever writes. */
test.skipIf(process.env.BROWSER === 'chrome')(
  'in a Firefox that remembers no history pages are read, and the options say why nothing is kept, nor own entries',
  async () => {
    const site = await openSite('.');
    const session = await launch('firefox', {
      extension: await smallExtension('firefox'),
      headless: true,
      firefoxPrefs: { 'browser.privatebrowsing.autostart': true },
    });
    try {
      await allowPrivate(session);
      const within = await reopened(session);
      await change({ within }, { siteMode: 'all' });
      await within.ask('sites', {});
      const page = await session.browser.newPage();
      await page.goto(site.serve('/read.html', PAGE));
      await page.bringToFront();
      const { members } = await castOf(within, page.url());
      expect(members.map(({ id }) => id)).toContain('hu-binchen');
      const options = await inside(session);
      const says = () => options.page.evaluate(() => document.body.textContent ?? '');
      const why = 'set to remember no history';
      await until(async () => (await says()).split(why).length === 3, 'the reason, in two places');
      expect(await says()).not.toContain('Add an entry');
    } finally {
      await session.close();
      await site.close();
    }
  },
);
