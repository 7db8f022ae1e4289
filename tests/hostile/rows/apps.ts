import { expect } from 'vitest';
import { until } from '../../browser/harness';
import { bundle, markup } from '../apps/bundle';
import { type Act, article, during, markedOn, PAUSE, PROSE, type Row } from '../row';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>';
const script = (entry: string) => async () => ({
  type: 'text/javascript',
  body: await bundle(entry),
});

const MOST_TRIES = 5;

/** Lets the app take up what its server sent when that is marked, and steps through its states. */
const hydrateAndStep = during(`${PAUSE}
  for (let waited = 0; waited < 30 && !CSS.highlights.size; waited++) await pause(25);
  const step = app.start(document.getElementById('root'));
  await frame();
  for (let n = 0; n < 10; n++) { await step(); await frame(); if (n % 3 === 0) await pause(60); }
  window.result = document.getElementById('root').innerText;`);

/** Pages whose scripts own their tree: ours must not be in their way, nor they in ours. */
export const APPS: readonly Row[] = [
  ...(
    [
      ['React', 'react', 'react.js'],
      ['Preact', 'preact', 'preact.js'],
      ['Vue', 'vue', 'vue.js'],
      ['Svelte', 'svelte', 'svelte.svelte.js'],
    ] as const
  ).map(
    ([name, app, entry]): Row => ({
      title: `P39 ${name} takes up marked text without a warning, and draws it anew ten times`,
      html: async () =>
        `${HEAD}<div id="root">${await markup(app)}</div><script src="app.js"></script>`,
      files: { 'app.js': script(entry) },
      act: hydrateAndStep,
      names: ['hu-binchen', 'human-rights-watch'],
      not: ['christopher-wray'],
      check: ({ on }) =>
        rightly(
          on,
          /^(?:Human Rights Watch|Safeguard Defenders|Peter Dahlin|FBI|Interpol|Hu Binchen|Ministry of Public Security|Executive Committee of Interpol|Hong Kong)$/,
        ),
    }),
  ),
  {
    title:
      'P38 ProseMirror and CodeMirror are typed in as if we were not there (how fast is the bench’s to tell)',
    html: article(
      `${PROSE}<div id="editors"></div><script src="app.js"></script>`,
      'const edit = app.start(document.getElementById("editors"));',
    ),
    files: { 'app.js': script('editors.js') },
    act: typeInEach,
    not: ['human-rights-watch'],
    check: notInEditors,
  },
  {
    title: 'P38 editable text, fields and a text box by role are left alone',
    html: article(
      `${PROSE}<div contenteditable id="free"><p>Human Rights Watch spoke.</p></div><textarea>Human Rights Watch</textarea><div role="textbox"><p>Human Rights Watch spoke.</p></div>`,
    ),
    async act(on) {
      // A browser with many windows loses keys now and then: what is lost once comes with the next try.
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        if (tries > 0) await on.bringToFront();
        await on.focus('#free');
        await on.keyboard.type('Amnesty International ');
        const text = await on.evaluate(() => {
          const free = document.getElementById('free');
          const written = free?.innerText ?? '';
          Object.assign(window, { result: written });
          free?.blur();
          if (!written.startsWith('Amnesty International ') && free?.firstElementChild)
            free.firstElementChild.textContent = 'Human Rights Watch spoke.';
          return written;
        });
        if (text.startsWith('Amnesty International ')) return;
      }
    },
    not: ['human-rights-watch'],
  },
  {
    title: 'P38 a page being edited as a whole is left alone',
    html: article(PROSE, 'document.designMode = "on"'),
    names: [],
    marked: [],
  },
  {
    title: 'P26 a list that uses its nodes again for other rows has no mark on the wrong words',
    html: article(
      `${PROSE}<div id="list"></div>`,
      `const names = ['Human Rights Watch', 'Safeguard Defenders', 'Peter Dahlin of Safeguard Defenders', 'Nobody at all', 'Christopher Wray of the FBI'];
       const list = document.getElementById('list');
       for (let at = 0; at < 20; at++) list.append(Object.assign(document.createElement('p'), { textContent: '-' }));
       window.show = (top) => [...list.children].forEach((row, at) => { row.firstChild.data = (top + at) + ' ' + 'x'.repeat((top + at) % 7) + ' ' + names[(top + at) % 5] + ' spoke of Interpol.'; });`,
    ),
    act: during(
      `${PAUSE} for (let top = 0; top < 300; top += 3) { show(top); if (top % 30 === 0) await pause(200); else await frame(); } await pause(300);`,
    ),
    names: ['hu-binchen', 'human-rights-watch', 'safeguard-defenders'],
    check: ({ on }) =>
      rightly(
        on,
        /^(?:Human Rights Watch|Safeguard Defenders|Peter Dahlin|Christopher Wray|FBI|Interpol|Hu Binchen|Ministry of Public Security|Executive Committee of Interpol)$/,
      ),
  },
  {
    title: 'P25 a live blog that puts its news on top keeps every mark on its words',
    html: article(
      `<div id="live"><p>Hu Binchen of the Ministry of Public Security in China joined the Executive Committee of Interpol.</p></div>`,
    ),
    act: during(`${PAUSE} const live = document.getElementById('live');
      for (let at = 0; at < 30; at++) { live.insertAdjacentHTML('afterbegin', '<p>' + at + ': Safeguard Defenders spoke.</p>'); if (at % 4 === 0) await pause(40); }
      live.insertAdjacentHTML('afterbegin', '<p>At last Human Rights Watch spoke of Hong Kong.</p>');`),
    names: ['hu-binchen', 'human-rights-watch', 'safeguard-defenders'],
    check: ({ on }) =>
      rightly(
        on,
        /^(?:Human Rights Watch|Safeguard Defenders|Hu Binchen|Ministry of Public Security|Executive Committee of Interpol|Hong Kong)$/,
      ),
  },
];

async function typeInEach(on: Parameters<Act>[0]): Promise<void> {
  for (const which of ['prose', 'code']) {
    await on.evaluate(`edit.focus(${JSON.stringify(which)})`);
    await on.keyboard.type(' Human Rights Watch too.');
    await on.keyboard.press('Enter');
    await on.keyboard.press('Backspace');
  }
  await on.evaluate('window.result = edit.state(); document.activeElement.blur()');
}

async function notInEditors({ on }: Parameters<NonNullable<Row['check']>>[0]): Promise<void> {
  expect(await on.evaluate('JSON.stringify(edit.state())')).toContain('Watch too.');
  const inside = await on.evaluate(() =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some((range) =>
        range.startContainer.parentElement?.closest('[contenteditable]'),
      ),
    ),
  );
  expect(inside).toBe(false);
}

/** Waits until nothing but the names that are expected is marked. */
async function rightly(on: Parameters<Act>[0], known: RegExp): Promise<void> {
  const wrong = async () => (await markedOn(on)).filter((words) => !known.test(words));
  await until(async () => !(await wrong()).length, 'no mark on other words', 3_000).catch(
    async () => expect(await wrong()).toEqual([]),
  );
}
