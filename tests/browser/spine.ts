import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import { ROOT } from '../../src/cli/run-step';
import { cardText, inCard, inCardAt } from './card';
import { endBackground } from './end-background';
import { openRead, until, type World } from './harness';
import { closeByKey, hoverName } from './hover-name';
import { later, marked, openArticle, PROSE } from './reading-page';

const ARTICLE = '/interpol-election.html';

/** From the page's text to the card and its sources. */
export function spine(world: () => World): void {
  test('the card says who it is, what held that day, and who says so', async () => {
    const page = await openRead(world(), ARTICLE);
    const text = await hoverName(page, 'Hu Binchen');
    expect(text).toContain('Hu Binchen');
    expect(text).toContain('when this was published');
    expect(text).toContain('Deputy Director-General');
    expect(text).toContain('Changed since');
    const sources = await inCard(page, (root) =>
      [...root.querySelectorAll('.sources li')].map((item) => item.textContent ?? ''),
    );
    expect(sources?.length).toBeGreaterThanOrEqual(2);
  });

  test('Escape closes it and the page is as it was', async () => {
    const page = await openRead(world(), ARTICLE);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hoverName(page, 'Safeguard Defenders');
    const open = await page.evaluate(() => document.documentElement.outerHTML);
    expect(open.replace('<div popover="manual"></div>', '')).toBe(before);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardText(page)), 'the card to close');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('a source opens in a new tab at the address in the dataset', async () => {
    const { within } = world();
    const page = await openRead(world(), ARTICLE);
    await hoverName(page, 'Hu Binchen');
    const { entity } = await within.ask('card', { id: 'hu-binchen' });
    const urls = Object.values(entity?.sources ?? {}).map((source) => source.url);
    const link = await inCardAt(page, '.sources li button, .sources li a');
    const before = world().wall.attempts.length;
    await page.mouse.click(link.x, link.y);
    const opened = await until(
      () =>
        world()
          .wall.attempts.slice(before)
          .find((attempt) => attempt !== ''),
      'the tab to ask for its address',
    );
    const hosts = urls.map((url) => new URL(url).host);
    expect(hosts.some((host) => opened.includes(host))).toBe(true);
  });

  test('from a window that a page has opened for itself a source opens in the other one', async () => {
    const { within, site, wall } = world();
    const opener = await openRead(world(), ARTICLE);
    const opened = new Promise<Page | null>((come) => opener.once('popup', come));
    await opener.evaluate(() => {
      open(`${location.href}?alone`, '', 'popup,width=800,height=700');
    });
    const alone = await opened;
    if (!alone) throw new Error('no window');
    await castOf(within, `${site.origin}${ARTICLE}?alone`);
    await hoverName(alone, 'Hu Binchen');
    const link = await inCardAt(alone, '.sources li button, .sources li a');
    const before = wall.attempts.length;
    await alone.mouse.click(link.x, link.y);
    await until(() => wall.attempts.slice(before).some(Boolean), 'the tab to ask for its address');
    expect(await within.page.evaluate(tabsOf, 'popup')).toEqual([alone.url()]);
  });

  test('nothing is asked of the network while reading', async () => {
    const { site, wall } = world();
    const asked = site.requests.length;
    const attempts = wall.attempts.length;
    const page = await openRead(world(), ARTICLE);
    await hoverName(page, 'Operation Fox Hunt');
    await hoverName(page, 'Red Notice');
    expect(site.requests.slice(asked).filter((path) => path !== '/favicon.ico')).toEqual([ARTICLE]);
    expect(wall.attempts.slice(attempts)).toEqual([]);
  });

  test('what stands outside the article is not marked', async () => {
    const page = await openRead(world(), ARTICLE);
    const cast = await castOf(world().within, page.url());
    const interpol = cast.members.find(({ id }) => id === 'interpol');
    // Three in the prose; those in the menu, the teasers, the form and the footer do not count.
    const prose = await page.evaluate(
      () => document.querySelector('article')?.textContent?.match(/Interpol/g)?.length,
    );
    expect(interpol?.mentions).toBeLessThanOrEqual(prose ?? 0);
    expect(cast.published).toEqual({ day: '2021-11-25', from: 'json-ld' });
  });

  test('a name split by elements and a soft hyphen is one name', async () => {
    const page = await openRead(world(), ARTICLE);
    const cast = await castOf(world().within, page.url());
    expect(cast.members.map(({ id }) => id)).toContain('enforced-disappearance');
  });

  test('how the source is laid out changes no name, and marks lie over what is written there', async () => {
    const page = await openArticle(
      world(),
      '/laid-out.html',
      `<p>He spoke to
                the Foreign Affairs Committee of New
                York City, where the Ministry of
                Public&nbsp; Security of China had sent Hu\u200b Bin\u00adchen in May.</p>`,
    );
    await until(async () => (await marked(page)).length === 2, 'both marks');
    const words = (await marked(page)).map((one) => one.replace(/\s+/g, ' '));
    expect(words.sort()).toEqual([
      'Hu\u200b Bin\u00adchen',
      'Ministry of Public Security of China',
    ]);
    const { members } = await castOf(world().within, page.url());
    expect(members.map(({ id }) => id)).toContain('new-york-city');
  });

  test('text that comes late is marked', async () => {
    const page = await openRead(world(), ARTICLE);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Late in the day officials of Human Rights Watch joined the appeal.';
      document.querySelector('article')?.append(added);
    });
    await until(async () => {
      const { members } = await castOf(world().within, page.url());
      return members.some(({ id }) => id === 'human-rights-watch');
    }, 'the late name');
    expect(await hoverName(page, 'Human Rights Watch')).toContain('Human Rights Watch');
  });

  test('text whose `hidden` is taken away is marked', async () => {
    const page = await openRead(world(), ARTICLE);
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.hidden = true;
      more.id = 'more';
      more.textContent = 'Late in the day officials of Human Rights Watch joined the appeal.';
      document.querySelector('article')?.append(more);
    });
    const isNamed = async () => {
      const { members } = await castOf(world().within, page.url());
      return members.some(({ id }) => id === 'human-rights-watch');
    };
    // It is read again because of what was added.
    await later(1_000);
    expect(await isNamed()).toBe(false);
    await page.evaluate(() => document.getElementById('more')?.removeAttribute('hidden'));
    await until(isNamed, 'the name that was hidden');
  });

  test('a page that becomes another article is read anew', async () => {
    const page = await openRead(world(), ARTICLE);
    await page.evaluate(() => {
      history.pushState({}, '', '/another.html');
      document.querySelector('script[type="application/ld+json"]')?.remove();
      document.querySelector('meta[property="article:published_time"]')?.remove();
      const main = document.querySelector('main');
      main?.replaceChildren();
      main?.insertAdjacentHTML(
        'beforeend',
        `<article><h1>Wray leaves</h1><p>Christopher Wray stepped down as head of the FBI, he told
         staff on Wednesday. The bureau has had eight directors; Wray served for seven years and
         spoke often of Operation Fox Hunt.</p></article>`,
      );
    });
    const address = `${world().site.origin}/another.html`;
    await until(async () => {
      const { members } = await castOf(world().within, address);
      const ids = members.map(({ id }) => id);
      return ids.includes('christopher-wray') && !ids.includes('hu-binchen');
    }, 'the cast of the other article');
  });

  test('a page read as of another day names who had a name then, and is marked once', async () => {
    const path = '/another-day.html';
    const page = await openArticle(world(), path, `${PROSE}<p>MS NOW told of it all evening.</p>`);
    const address = `${world().site.origin}${path}`;
    const { asOf, members } = await castOf(world().within, address);
    expect(asOf).toBe('2021-11-25');
    expect(members.map(({ id }) => id)).not.toContain('msnbc');
    const marksThen = (await marked(page)).sort();

    const later = await world().within.askTab(address, 'date', { asOf: '2026-06-01' });
    expect(later.asOf).toBe('2026-06-01');
    expect(later.members.map(({ id }) => id)).toEqual([...members.map(({ id }) => id), 'msnbc']);
    expect(await hoverName(page, 'Christopher Wray')).toContain(
      'On Jun 1, 2026, the day you chose',
    );
    // The mark of an open card is drawn once more.
    await closeByKey(page);

    const again = await world().within.askTab(address, 'date', { asOf: null });
    expect(again.members).toEqual(members);
    await until(
      async () => String((await marked(page)).sort()) === String(marksThen),
      'the marks that it had',
    );
  });

  test('a short article whose first words name somebody is asked about once, by what marks it, also where the background has to be started', async () => {
    const { session, site, within } = world();
    const address = `${site.origin}${ARTICLE}`;
    await within.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener(({ kind, request }, { url = '' }) =>
        heard.push(`${[kind, request?.script ?? ''].join(' ').trim()}|${url}`),
      );
    });
    const asked = () =>
      within.page.evaluate(
        (of) => heard.filter((one) => one.endsWith(of)).map((one) => one.split('|')[0] ?? ''),
        address,
      );
    // Not asked who is on it, as other tests do: the answer is a reason to mark it, too.
    const page = await session.browser.newPage();
    const loads: string[] = [];
    for (let load = 1; load <= 6; load++) {
      const before = (await asked()).length;
      if (load > 3) await endBackground(session);
      await page.goto(address);
      const since = async () => (await asked()).slice(before);
      await until(async () => (await since()).includes('count'), `reading ${load}`);
      loads.push((await since()).join(', '));
    }
    // On a busy machine a page may be read before it is whole.
    const alike = loads.filter((load) => load === 'run page, annotate, count');
    expect(alike.length, loads.join('; ')).toBeGreaterThanOrEqual(4);
    expect(loads.join()).not.toContain('run marks');
    await page.close();
  });

  test('it works after the background was stopped', async () => {
    await endBackground(world().session);
    const page = await openRead(world(), ARTICLE);
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
    await endBackground(world().session);
    expect(await hoverName(page, 'Peter Dahlin')).toContain('Safeguard Defenders');
  });

  const articles = join(ROOT, '../shared/articles');
  test.skipIf(!existsSync(articles)).each(['examiner', 'ipac'])(
    'the article “%s” names as a page what it names as text (skipped without the shared folder)',
    async (article) => {
      const text = readFileSync(join(articles, `${article}.txt`), 'utf8');
      const paragraphs = text.split(/\n+/).filter(Boolean);
      world().site.serve(
        `/${article}.html`,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${article}</title>
         <meta property="article:published_time" content="2021-11-25T12:00:00Z">
         <article>${paragraphs.map((line) => `<p>${line.replace(/&/g, '&amp;')}</p>`).join('\n')}</article>`,
      );
      const page = await openRead(world(), `/${article}.html`);
      const { members } = await castOf(world().within, page.url());
      const ids = members.map(({ id }) => id);
      for (const id of [
        'hu-binchen',
        'interpol',
        'ipac',
        'red-notice',
        'ministry-of-public-security',
      ])
        expect(ids).toContain(id);
      expect(ids).not.toContain('un-general-assembly');
      expect(ids).not.toContain('chinese');
    },
  );
}

/** What the options page has heard that pages sent: kind and address. */
declare const heard: readonly string[];
interface Message {
  readonly kind: string;
  readonly request?: { readonly script?: string };
}

declare const chrome: {
  windows: { getAll(which: object): Promise<{ tabs: { url?: string }[] }[]> };
  runtime: {
    onMessage: {
      addListener(heed: (message: Message, sender: { url?: string }) => unknown): void;
    };
  };
};

/** Runs in a page of the extension: the addresses that windows of this type show. */
async function tabsOf(type: string): Promise<(string | undefined)[]> {
  const windows = await chrome.windows.getAll({ populate: true, windowTypes: [type] });
  return windows.flatMap(({ tabs }) => tabs.map(({ url }) => url));
}
