import { expect } from 'vitest';
import { article, during, markedOn, PAUSE, PROSE, type Row, type There } from '../row';

/** `npm run soak -- pages` has these pages as large as the list says; every test run a part of it. */
const WHOLE = process.env.SOAK === 'pages';
const SOON_MS = WHOLE ? 300_000 : 60_000;

const SENTENCE = 'The minister said that talks would go on in the spring. ';
const LATE = '<p>At the end Human Rights Watch spoke of Hong Kong.</p>';

/** What a page may see of us in the gaps between its frames. */
const GAP_MS = 8;
/** Others on the machine lengthen gaps as well, but not those of every load. */
const MOST_LOADS = 16;

/** Pages too large, too deep or too restless; at full size they are measured by the bench. */
export const SIZE: readonly Row[] = [
  {
    title:
      'P17 in the quietest of a few loads frames are no more than 8 ms further apart with us than without',
    html: article(PROSE.repeat(40)),
    alone: true,
    async check({ on, control }) {
      const least = { ours: Number.POSITIVE_INFINITY, plain: Number.POSITIVE_INFINITY };
      for (let load = 0; load < MOST_LOADS; load++) {
        const [ours = 0, plain = 0] = await Promise.all([on, control].map(longestGap));
        least.ours = Math.min(least.ours, ours);
        least.plain = Math.min(least.plain, plain);
        if (least.ours <= least.plain + GAP_MS) break;
      }
      expect(least.ours).toBeLessThanOrEqual(least.plain + GAP_MS);
    },
  },
  {
    title:
      'P19 beyond 200,000 text nodes nothing is read, and the page can be used (scaled from 1e6)',
    html: article(
      `${PROSE}<div id="many"></div><style>#many{display:none}</style>`,
      `const line = document.createElement('p');
       for (let i = 0; i < 500; i++) { line.append('a '); line.append(document.createElement('wbr')); }
       for (let i = 0; i < ${WHOLE ? 2_000 : 420}; i++) document.getElementById('many').append(line.cloneNode(true));
       document.getElementById('story').insertAdjacentHTML('beforeend', '${LATE}');`,
    ),
    not: ['human-rights-watch'],
    soonMs: SOON_MS,
    check: waitsNoLonger,
  },
  {
    title:
      'P20 of 2.1 MB in one text node the first 2 MB are read (scaled from 50 MB; adapted: not only around the window)',
    html: article(
      `${PROSE}<p id="long"></p>`,
      `document.getElementById('long').textContent = ${JSON.stringify(SENTENCE)}.repeat(${WHOLE ? 900_000 : 37_500}) + 'Human Rights Watch spoke.';`,
    ),
    not: ['human-rights-watch'],
    soonMs: SOON_MS,
    check: waitsNoLonger,
  },
  {
    title:
      'P21 of 2.1 MB in many nodes the first 2 MB are read, and the page can be used (scaled from 50 MB)',
    html: article(
      PROSE,
      `const line = document.createElement('p'); line.textContent = ${JSON.stringify(SENTENCE.repeat(10))};
       for (let i = 0; i < ${WHOLE ? 90_000 : 3_700}; i++) document.getElementById('story').append(line.cloneNode(true));
       document.getElementById('story').insertAdjacentHTML('beforeend', '${LATE}');`,
    ),
    not: ['human-rights-watch'],
    soonMs: SOON_MS,
    check: waitsNoLonger,
  },
  {
    title:
      'P22 a tree two thousand blocks and five thousand spans deep is read without recursion (Chromium itself lays out no five thousand blocks)',
    html: article(
      `${PROSE}<div id="deep"></div>`,
      `let inner = document.getElementById('deep');
       for (let i = 0; i < 2_000; i++) inner = inner.appendChild(document.createElement('div'));
       for (let i = 0; i < 5_000; i++) inner = inner.appendChild(document.createElement('span'));
       inner.textContent = 'Human Rights Watch spoke of Hong Kong.';`,
    ),
    names: ['hu-binchen', 'human-rights-watch'],
  },
  {
    title:
      'P23 after ten thousand mutations a second, what is new is read when it is quiet (how soon is the bench’s to tell)',
    html: article(`${PROSE}<p id="ticker">0</p>`),
    act: during(`${PAUSE} const ticker = document.getElementById('ticker').firstChild;
      const end = performance.now() + 1_500;
      while (performance.now() < end) { for (let i = 0; i < 170; i++) ticker.data = i % 2 ? 'Interpol ' : 'x'; await frame(); }
      ticker.data = 'x';
      document.getElementById('story').insertAdjacentHTML('beforeend', '${LATE}');`),
    names: ['hu-binchen', 'human-rights-watch'],
  },
  {
    title: 'P24 a page that undoes on every frame what it sees of us meets no fight',
    html: article(
      PROSE,
      `const story = document.getElementById('story'); const was = story.innerHTML; let undone = 0; window.undone = () => undone;
       const undo = () => { if (story.innerHTML !== was) story.innerHTML = was; if (CSS.highlights.size) { undone++; CSS.highlights.clear(); } requestAnimationFrame(undo); }; requestAnimationFrame(undo);`,
    ),
    check: async ({ on }) => {
      const undone = () => on.evaluate(() => (window as unknown as { undone(): number }).undone());
      const before = await undone();
      await new Promise((later) => setTimeout(later, 700));
      expect((await undone()) - before).toBeLessThanOrEqual(3);
    },
  },
  {
    title:
      'P25 a page scrolled through a hundred screens keeps few marks registered (scaled from 500)',
    html: article(`${PROSE}<div style="height:900px"></div>`),
    act: during(`${PAUSE}
      for (let screen = 0; screen < ${WHOLE ? 500 : 100}; screen++) {
        const more = document.createElement('section'); more.style.height = '800px';
        more.innerHTML = '<p>' + screen + ': Safeguard Defenders and Christopher Wray of the FBI spoke.</p>';
        document.getElementById('story').append(more);
        scrollTo(0, document.documentElement.scrollHeight);
        if (screen % 5 === 0) await frame();
      }
      scrollTo(0, document.documentElement.scrollHeight);`),
    names: ['hu-binchen', 'safeguard-defenders'],
    check: async ({ on }) => expect((await markedOn(on)).length).toBeLessThan(40),
  },
  {
    title: 'P28 twenty thousand combining marks (2e5 are in the unit tests of folding)',
    html: article(`${PROSE}<p>a${'\u0301\u0323'.repeat(10_000)}</p>${LATE}`),
    names: ['hu-binchen', 'human-rights-watch'],
  },
  {
    title: 'P36 of ten thousand equal names few are marked',
    html: article(`${PROSE}${`<p>${'Safeguard Defenders spoke. '.repeat(100)}</p>`.repeat(100)}`),
    names: ['hu-binchen', 'safeguard-defenders'],
    check: async ({ on }) => expect((await markedOn(on)).length).toBeLessThanOrEqual(400),
  },
  {
    title: 'P37 a table of twenty-five thousand cells is read past (scaled from 1e5)',
    html: article(
      `${PROSE}<table>${`<tr>${'<td>12</td>'.repeat(50)}</tr>`.repeat(WHOLE ? 2_000 : 500)}</table>${LATE}`,
    ),
    names: ['hu-binchen', 'human-rights-watch'],
  },
];

/** Beside the same page without us: at full size a browser alone is busy with it for seconds. */
async function waitsNoLonger({ on, control }: There): Promise<void> {
  const [ours = 0, plain = 0] = await Promise.all([on, control].map(longestWait));
  expect(ours).toBeLessThan((WHOLE ? plain : 0) + 1_000);
}

/** The longest that a page's own timers waited, milliseconds. */
function longestWait(on: import('puppeteer-core').Page): Promise<number> {
  return on.evaluate(async () => {
    let longest = 0;
    for (let turn = 0, last = performance.now(); turn < 20; turn++) {
      await new Promise((next) => setTimeout(next, 10));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
}

/** The longest gap between two frames while a page is loaded anew and read, milliseconds. */
async function longestGap(page: import('puppeteer-core').Page): Promise<number> {
  await page.reload({ waitUntil: 'domcontentloaded' });
  return page.evaluate(async () => {
    const frame = () => new Promise<number>(requestAnimationFrame);
    const began = await frame();
    let longest = 0;
    for (let last = began; last - began < 700; ) {
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
}
