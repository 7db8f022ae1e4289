import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { OwnDraft } from '../../src/messages/data-info';
import { askAwake } from './ask-awake';
import { endBackground } from './end-background';
import { openRead, until, type World } from './harness';

const ARTICLE = '/interpol-election.html';

const draft = (change: Partial<OwnDraft>): OwnDraft => ({
  id: null,
  about: null,
  kind: 'person',
  name: 'Quentin Rothenfeld',
  otherNames: [],
  note: 'Spoke at the harbour.',
  url: null,
  ...change,
});

/** What the reader keeps of their own, in a session whose extension has few records. */
export function ownEntries(world: () => World): void {
  const ask = askAwake(world);
  // Whoever comes after finds the dataset's own words.
  afterAll(async () => {
    for (const { id } of (await ask('own', {})).entries) await ask('removeOwn', { id });
  });
  const linked = async (text: string) => {
    const memory = { linked: [], bound: {}, strangers: [] };
    const { annotations } = await ask('annotate', { blocks: [text], asOf: null, memory });
    return annotations.said.map(({ entity }) => entity);
  };

  test('are found by search, changed, and gone when deleted', async () => {
    await ask('putOwn', draft({}));
    const [found] = (await ask('search', { query: 'Rothenfeld', limit: 5 })).results;
    expect(found).toMatchObject({
      caption: 'Quentin Rothenfeld',
      summary: 'Spoke at the harbour.',
    });
    if (!found) throw new Error('not found');
    await ask('putOwn', draft({ id: found.id, note: 'Spoke twice.' }));
    expect((await ask('card', { id: found.id })).entity?.summary.text).toBe('Spoke twice.');
    await ask('removeOwn', { id: found.id });
    expect((await ask('search', { query: 'Rothenfeld', limit: 5 })).results).toEqual([]);
  });

  test('survive the end of the worker and a restored bundle', async () => {
    await ask('putOwn', draft({ name: 'Odile Rothenfeld' }));
    await endBackground(world().session);
    await ask('restore', {});
    const { entries } = await ask('own', {});
    expect(entries.map(({ name }) => name)).toContain('Odile Rothenfeld');
  });

  test('are in no mark and no card of a page until the reader lets them', async () => {
    await ask('putOwn', draft({ name: 'Jasper Rothenfeld' }));
    await ask('putOwn', draft({ about: 'interpol', kind: 'body', name: 'The Saltmarsh Outfit' }));
    const text = 'Jasper Rothenfeld of the Saltmarsh Outfit spoke to Interpol.';
    expect(await linked(text)).toEqual(['interpol']);
    // The extension's own pages show the note; a page's script does not get it.
    const notes = (entity: { statements: readonly { value: unknown }[] } | null) =>
      entity?.statements.map(({ value }) => value) ?? [];
    expect(notes((await ask('card', { id: 'interpol' })).entity)).toContain(
      'Spoke at the harbour.',
    );
    const page = await openRead(world(), ARTICLE);
    const { members } = await world().within.askTab(page.url(), 'cast', {});
    expect(members.some(({ id }) => id.startsWith('own-'))).toBe(false);

    await ask('ownMarks', { on: true });
    expect((await linked(text)).some((id) => id.startsWith('own-'))).toBe(true);
    await ask('ownMarks', { on: false });
    expect(await linked(text)).toEqual(['interpol']);
  });

  test('D36: own entries are taken out and brought in again as they were', async () => {
    await ask('putOwn', draft({ otherNames: ['Q. Rothenfeld'], url: 'https://example.org/' }));
    const { text } = await ask('exportOwn', { format: 'json' });
    expect(text).toContain('Q. Rothenfeld');
    for (const { id } of (await ask('own', {})).entries) await ask('removeOwn', { id });
    expect((await ask('own', {})).entries).toEqual([]);
    expect((await ask('importOwn', { text })).problem).toBeNull();
    expect((await ask('exportOwn', { format: 'json' })).text).toBe(text);
    expect((await ask('importOwn', { text: '<html>' })).problem).toContain('web page');
  });

  test('are added by the form in options', async () => {
    const page = await world().session.openInside('src/options/index.html');
    await until(() => page.$('#own button.button'), 'the section');
    await page.evaluate(() => document.querySelector<HTMLElement>('#own > button')?.click());
    await until(() => page.$('#own form'), 'the form');
    await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('#own form input')];
      const name = fields.find(({ required }) => required);
      if (!name) throw new Error('no field for the name');
      name.value = 'Ottoline Rothenfeld';
      name.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('#own form')?.requestSubmit(),
    );
    await until(
      () =>
        page.evaluate(() =>
          (document.querySelector('#own')?.textContent ?? '').includes('Ottoline Rothenfeld'),
        ),
      'the entry in the list',
    );
  });

  test('D35: a file of 2 GB, a folder, and a file that changed while it was picked bring in nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backgrounder-own-'));
    const huge = join(folder, 'huge.json');
    await (await open(huge, 'w')).truncate(2 * 1024 ** 3);
    const changing = join(folder, 'changing.json');
    await writeFile(changing, '{"format":"backgrounder-own-entries","entries":[]}');
    const before = (await ask('own', {})).entries;
    const fileField = async () => {
      const page = await world().session.openInside('src/options/index.html');
      const found = await until(() => page.$('#own input[type=file]'), 'the field');
      return { page, input: await found.toElement('input') };
    };
    const { page, input } = await fileField();
    const says = (on = page) =>
      on.evaluate(() => document.querySelector('#own > p[role=status]')?.textContent);
    const unreadable = 'The file cannot be read, or is larger than 8 MB.';
    // Held back from the page, until the file is no longer what was picked.
    await page.evaluate(() => {
      const hold = (event: Event) => event.stopImmediatePropagation();
      document.addEventListener('change', hold, { capture: true, once: true });
    });
    await input.uploadFile(changing);
    await writeFile(changing, 'x'.repeat(5_000));
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('#own [role=status]')) one.textContent = '';
    });
    await input.evaluate((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
    await until(async () => (await says()) || null, 'words about the change');
    expect(await says()).toMatch(/cannot be read|Nothing was brought in/);

    const again = await fileField();
    await again.input.uploadFile(huge);
    await until(async () => (await says(again.page)) === unreadable, 'words about the size');

    // Where the browser lets a folder be picked as a file at all.
    const third = await fileField();
    const picked = await third.input.uploadFile(folder).then(
      () => true,
      () => false,
    );
    if (picked)
      await until(async () => (await says(third.page)) === unreadable, 'words about the folder');
    expect((await ask('own', {})).entries).toEqual(before);
    await rm(folder, { recursive: true });
  });
}
