import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { UNSAFE_HOST, until } from '../../browser/harness';
import { hoverName } from '../../browser/hover-name';
import { article, during, markedOn, PAUSE, PROSE, type Row } from '../row';

const FRAME = (attributes: string) => `<iframe ${attributes} width="400" height="300"></iframe>`;
const WRITTEN =
  '<!doctype html><title>n</title><article><h1>Again</h1><p>Safeguard Defenders spoke of Hong Kong and of Interpol to the members.</p></article>';
const WRITE = `document.open(); document.write(${JSON.stringify(WRITTEN)}); document.close();`;
/** More than any page counts: what is asked for again and again is done in turn. */
const TURNS = 150;
/** More than a page may have for its frames to be read; `npm run soak -- pages` has as many as the list. */
const FRAMES = process.env.SOAK === 'pages' ? 200 : 60;
/** Long enough for a frame that has been loaded to be read. */
const READ_MS = 600;

/** Documents that are strange, and scripts of theirs that get in the way. */
export const DOCUMENTS: readonly Row[] = [
  {
    title:
      'P04 P63 a page that patches, freezes and throws at the start gets nothing and stops nothing',
    html: article(
      PROSE,
      '',
      `<script>window.caught = [];
       const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (...with_) { const root = attach.apply(this, with_); caught.push(root); return root; };
       for (const name of ['textContent', 'nodeValue']) Object.defineProperty(Node.prototype, name, { set() { throw new Error('set') }, get() { throw new Error('get') } });
       Array.prototype.map = () => { throw new Error('map') };
       Object.prototype.polluted = 1; window.StaticRange = null; window.Highlight = null;
       Object.freeze(Node.prototype); Object.freeze(Element.prototype);</script>`,
    ),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      expect(await on.evaluate('caught.length')).toBe(0);
    },
  },
  {
    title: 'P40 a document opened, written and closed after it was read is read again',
    html: article(PROSE),
    act: during(`${PAUSE} for (let waited = 0; waited < 30 && !CSS.highlights.size; waited++) await pause(25);
      ${WRITE}`),
    names: ['safeguard-defenders'],
    not: ['hu-binchen'],
    async check({ on }) {
      expect(await hoverName(on, 'Safeguard Defenders')).toContain('Safeguard Defenders');
      // By now another script of ours heeds the pointer.
      await on.evaluate(WRITE);
      await until(() => hoverName(on, 'Safeguard Defenders').catch(() => false), 'the card again');
    },
  },
  {
    title: 'P40 a document whose root is replaced is read again',
    html: article(PROSE),
    act: during(`document.documentElement.replaceWith(document.documentElement.cloneNode(true));`),
    marked: [
      'Christopher Wray',
      'Executive Committee of Interpol',
      'FBI',
      'Hu Binchen',
      'Ministry of Public Security',
      'Peter Dahlin',
      'Safeguard Defenders',
    ],
    check: async ({ on }) => {
      expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
    },
  },
  {
    title:
      'P45 P47 forms whose controls are named like the browser and like members of nodes hide nothing from us',
    html: article(
      `<form id="chrome"><input name="runtime"><input name="storage"></form><form id="browser"><input name="runtime"></form>
       <form class="story">${['parentNode', 'childNodes', 'firstChild', 'nextSibling', 'nodeType', 'localName', 'getAttribute', 'shadowRoot', 'textContent', 'ownerDocument', 'isConnected', 'closest', 'contains'].map((name) => `<input name="${name}">`).join('')}</form>${PROSE}`,
    ),
    check: async ({ on }) => {
      expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
    },
  },
  {
    title: 'P46 P48 frames, links and elements named like our globals hide nothing from us',
    html: article(
      `<iframe name="chrome" hidden></iframe><a id="browser"></a><a id="chrome"></a><img name="body" alt=""><img name="documentElement" alt="">
       ${['document', 'window', 'CSS', 'Highlight', 'StaticRange', 'MutationObserver', 'requestAnimationFrame', 'performance', 'scheduler', 'crypto', 'location'].map((id) => `<b id="${id}"></b>`).join('')}${PROSE}`,
    ),
    check: async ({ on }) => {
      expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
    },
  },
  {
    title: 'P49 a window at about:blank that its opener wrote is left in silence',
    html: article(PROSE),
    act: during(`${PAUSE} const errors = [];
      const inner = document.body.appendChild(document.createElement('iframe')); inner.width = 400; inner.height = 300;
      inner.contentWindow.addEventListener('error', (event) => errors.push(event.message));
      inner.contentDocument.write('<p>Interpol and Peter Dahlin of Safeguard Defenders</p>'); inner.contentDocument.close();
      await pause(400);
      window.result = { errors, html: inner.contentDocument.body.innerHTML };`),
  },
  {
    title:
      'P54 frames in a sandbox, frames without an origin and data frames run us in silence or not at all',
    html: article(
      PROSE +
        FRAME('sandbox srcdoc="<p>Interpol</p>"') +
        FRAME('sandbox="allow-scripts" src="data:text/html,<p>Interpol"') +
        FRAME('sandbox="allow-scripts" src="inner"') +
        FRAME('src="javascript:\'<p>Interpol</p>\'"'),
    ),
    files: { inner: { body: WRITTEN, type: 'text/html' } },
  },
  {
    title: 'P54 a page that its own policy puts into a sandbox without an origin is read',
    html: article(PROSE),
    headers: { 'content-security-policy': 'sandbox' },
  },
  {
    title:
      'P55 under the strictest policies card and marks are there, and no violation is told of us',
    html: article(PROSE),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /violation",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'clipboard-write=(), fullscreen=()',
    },
    async check({ on, world }) {
      // The page's own script is forbidden once, on either side; a card must not be told of.
      const told = () => world.site.requests.filter((path) => path === '/violation').length;
      const before = told();
      expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
      expect((await markedOn(on)).length).toBeGreaterThan(0);
      expect(told()).toBe(before);
    },
  },
  {
    title: 'P57 of a page with sixty frames only the page itself is read (scaled from 200)',
    // Half of them from elsewhere, and all there before the first is loaded. Each tells how much is marked in it
    // once it would have been read: under load puppeteer loses some of so many frames.
    html: article(
      PROSE,
      `window.told = [];
       addEventListener('message', ({ data }) => told.push(data));
       let frames = '';
       for (let i = 0; i < ${FRAMES}; i++) frames += '<iframe width="300" height="150" src="' + (i % 2 ? 'http://${UNSAFE_HOST}:' + location.port + location.pathname : '') + 'frame.html?' + i + '"></iframe>';
       document.getElementById('story').insertAdjacentHTML('beforeend', frames);`,
    ),
    files: {
      'frame.html': {
        body: article(
          PROSE,
          `addEventListener('load', () => setTimeout(() => parent.postMessage(CSS.highlights.size, '*'), ${READ_MS}));`,
        ),
        type: 'text/html; charset=utf-8',
      },
    },
    async check({ on, control }) {
      const told = (page: Page) => page.evaluate<[], () => number[]>('told');
      for (const page of [on, control])
        await until(async () => (await told(page)).length >= FRAMES, 'word from all frames');
      expect(await told(on)).toHaveLength(FRAMES);
      expect((await told(on)).filter(Boolean)).toEqual([]);
    },
  },
  {
    title: 'P57 frames twenty deep do no harm',
    html: article(
      PROSE,
      'if (location.hash !== "#20") { const inner = document.createElement("iframe"); inner.width = 400; inner.height = 300; inner.src = "#" + (Number(location.hash.slice(1)) + 1); document.getElementById("story").append(inner); }',
    ),
  },
  {
    title:
      'P61 a hundred and fifty routes of a page leave no node, no listener and no observer behind',
    html: article(PROSE),
    act: during(`${PAUSE} const second = document.getElementById('second');
      for (let route = 0; route < ${TURNS}; route++) {
        try { history.pushState({}, '', '?route=' + route); } catch {}
        second.textContent = 'Route ' + route + ' leads to Interpol'; await pause(4);
      }
      await pause(300);
      history.replaceState({}, '', location.pathname);
      second.textContent = 'Safeguard Defenders spoke of Hong Kong.';`),
    names: ['hu-binchen', 'safeguard-defenders'],
    async check({ on, control, world }) {
      if (world.session.name === 'firefox') return;
      const count = async (page: typeof on) => {
        const client = await page.createCDPSession();
        await client.send('HeapProfiler.collectGarbage');
        await client.detach();
        const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
        return { Nodes, JSEventListeners };
      };
      const [ours, plain] = [await count(on), await count(control)];
      expect(ours.JSEventListeners - plain.JSEventListeners).toBeLessThanOrEqual(20); // Those on signals count too.
      expect(ours.Nodes - plain.Nodes).toBeLessThanOrEqual(40);
    },
  },
  {
    title: 'P64 of thirty shadow roots with text the open ones are read and the closed left alone',
    html: article(
      '<div id="roots"></div>',
      `for (let at = 0; at < 30; at++) {
         const host = document.createElement('div');
         host.attachShadow({ mode: at % 2 ? 'open' : 'closed' }).innerHTML = at % 2
           ? '<p>${PROSE.replace(/<[^>]+>/g, '').slice(0, 120)}</p>'
           : '<p>Closed: the letter of Safeguard Defenders to Human Rights Watch was read.</p>';
         document.getElementById('roots').append(host);
       }`,
    ),
    names: ['hu-binchen'],
    not: ['human-rights-watch', 'safeguard-defenders'],
  },
  {
    title: 'P65 a page that sets its domain and its hash over and over is not read again',
    html: article(PROSE, 'try { document.domain = document.domain } catch {}'),
    act: during(`for (let turn = 0; turn < ${TURNS}; turn++) try { location.hash = 'h' + turn } catch {}
      history.replaceState({}, '', location.pathname);`),
  },
  {
    title:
      'P66 another’s highlights of the same words, a theme that styles all and a translator’s wrappers meet no fight',
    html: article(PROSE),
    act: during(`${PAUSE}
      const range = document.createRange(); range.selectNodeContents(document.getElementById('first'));
      CSS.highlights.set('find-results', new Highlight(range));
      const sheet = new CSSStyleSheet(); sheet.replaceSync('*{background-color:#181a1b!important;color:#e8e6e3!important}');
      document.adoptedStyleSheets = [sheet];
      for (const each of document.querySelectorAll('p')) for (const node of [...each.childNodes]) {
        const font = document.createElement('font'); node.replaceWith(font); font.append(document.createElement('font')); font.firstChild.append(node);
      }
      await pause(300);
      window.result = CSS.highlights.get('find-results').size;`),
    check: async ({ on }) => {
      expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
    },
  },
];
