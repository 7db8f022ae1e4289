import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { castOf, inside } from '../../src/cli/ask-extension';
import { launch } from '../../src/cli/launch';
import { builtFolder, inBothBrowsers, openRead, until } from './harness';

const ARTICLE = '/interpol-election.html';

inBothBrowsers('the extension’s life', (name, world) => {
  test('after a restart of the browser the data is there, from IndexedDB', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
    const options = {
      extension: builtFolder(name),
      headless: true,
      profile,
      firefoxPrefs: {
        // An add-on installed for a test would take its storage with it when the browser ends.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    };
    const since = async () => {
      const session = await launch(name, options);
      const within = await inside(session);
      const info = await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset');
      await session.close();
      return info.since;
    };
    const first = await since();
    expect(await since()).toBe(first);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a page has no way to send anything to the extension', async () => {
    const page = await openRead(world(), ARTICLE);
    const reach = await page.evaluate(() => {
      const { chrome, browser } = window as { chrome?: { runtime?: unknown }; browser?: unknown };
      return Boolean(chrome?.runtime) || Boolean(browser);
    });
    expect(reach).toBe(false);
  });

  test('nothing of the extension can be fetched or framed by a page', async () => {
    const page = await openRead(world(), ARTICLE);
    const base = world().session.page('');
    const tried = await page.evaluate(async (base) => {
      const fetched = await fetch(`${base}src/popup/index.html`).then(
        () => true,
        () => false,
      );
      const image = await new Promise((done) => {
        const made = new Image();
        made.onload = () => done(true);
        made.onerror = () => done(false);
        made.src = `${base}icons/16.png`;
      });
      return { fetched, image };
    }, base);
    expect(tried).toEqual({ fetched: false, image: false });
  });

  test('a page that is read, left and come back to has its marks once', async () => {
    const page = await openRead(world(), ARTICLE);
    world().site.serve('/next.html', '<!doctype html><title>n</title><p>Next.</p>');
    const count = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
    const marks = await until(count, 'marks');
    // Firefox's driver waits for ever for a page that comes out of the back/forward cache.
    const isAt = (path: string) =>
      page.evaluate((path) => location.pathname === path, path).catch(() => false);
    for (let turn = 0; turn < 3; turn++) {
      await page.evaluate(() => location.assign('/next.html'));
      await until(() => isAt('/next.html'), 'the next page');
      await page.evaluate(() => history.back());
      await until(() => isAt(ARTICLE), 'the article');
      await castOf(world().within, world().site.origin + ARTICLE);
      await until(async () => (await count()) === marks, 'the same marks');
    }
  });
});
