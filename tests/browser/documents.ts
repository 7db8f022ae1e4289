import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import { cardText } from './card';
import { open, openRead, UNSAFE_HOST, until, type World } from './harness';
import { hoverName, rest, whereIs } from './hover-name';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;
const PROSE =
  '<article><h1>Interpol elects</h1><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol, and Christopher Wray of the FBI objected.</p></article>';

const SAID =
  'On Thursday Hu Binchen was elected to the Executive Committee of Interpol by its members.';
const define = (name: string, connected: string) =>
  `customElements.define('${name}', class extends HTMLElement { connectedCallback() {
    const shadow = this.attachShadow({ mode: 'open' }); ${connected} } });`;
const LATE_SCRIPT = `setTimeout(() => { ${define('story-body', `shadow.innerHTML = '<p>${SAID}</p>'`)} }, 1200)`;
const LATE_TEXT = define(
  'story-body',
  `shadow.innerHTML = '<p>Loading</p>'; setTimeout(() => { shadow.innerHTML = '<p>${SAID}</p>' }, 1200)`,
);
const LATE_WITHIN = `${define('story-body', `shadow.innerHTML = '<story-text></story-text>'`)}
  setTimeout(() => { ${define('story-text', `shadow.innerHTML = '<p>${SAID}</p>'`)} }, 1200)`;

const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 10 80 Td (Hu Binchen of Interpol) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Documents that are not articles: nothing may be marked, thrown or added. */
const NOTHING: readonly [title: string, path: string, body: string, type?: string][] = [
  ['a page without text', '/empty.html', html('')],
  ['a page without a body element', '/bare.html', ''],
  [
    'a frameset',
    '/frames.html',
    '<frameset cols="50%,50%"><frame src="/empty.html"><frame src="/empty.html"></frameset>',
  ],
  [
    'an XML document',
    '/data.xml',
    '<?xml version="1.0"?><a>Hu Binchen of Interpol</a>',
    'application/xml',
  ],
  [
    'an SVG document',
    '/drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>Interpol</text></svg>',
    'image/svg+xml',
  ],
  ['a JSON document', '/data.json', '{"name": "Interpol"}', 'application/json'],
  [
    'a page being edited as a whole',
    '/design.html',
    html(`${PROSE}<script>document.designMode = 'on'</script>`),
  ],
  [
    'text in an editor',
    '/editor.html',
    html(`<main><div contenteditable="true">${PROSE}</div><textarea>Interpol</textarea></main>`),
  ],
  [
    'a picture',
    '/picture.gif',
    'GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
    'image/gif',
  ],
  ['a film', '/film.mp4', '', 'video/mp4'],
  ['a PDF', '/paper.pdf', PDF, 'application/pdf'],
  ['the source of a page', '/source.html', html(PROSE)],
];
/** Long enough for a document to have been read. */
const READ_MS = 700;

/** Pages that are awkward and yet articles: they are read. */
const ARTICLES: readonly [title: string, path: string, body: string, type?: string][] = [
  [
    'a form that hides properties of nodes',
    '/clobber.html',
    html(
      `<form id="chrome"><input name="runtime"><input name="parentNode"><input name="childNodes"><input name="nodeType"><input name="localName"><input name="getAttribute"></form><img name="body"><iframe name="browser" hidden></iframe>
     <form><input name="firstChild"><input name="nextSibling"></form>${PROSE}`,
    ),
  ],
  [
    'a page with a strict policy',
    '/policy.html',
    html(
      PROSE,
      `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'; img-src 'none'; require-trusted-types-for 'script'">`,
    ),
  ],
  [
    'a page that freezes prototypes and patches what we use',
    '/patched.html',
    html(
      `<script>
       Element.prototype.attachShadow = () => { throw new Error('patched') };
       Array.prototype.map = () => { throw new Error('patched') };
       Object.prototype.polluted = 1;
       Object.freeze(Node.prototype);
       window.StaticRange = null;
     </script>${PROSE}`,
    ),
  ],
  [
    'plain text',
    '/plain.txt',
    'INTERPOL ELECTS\n\nHu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol,\nand Christopher Wray of the FBI objected.\n',
    'text/plain; charset=utf-8',
  ],
  [
    'an XHTML document',
    '/page.xhtml',
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${PROSE}</body></html>`,
    'application/xhtml+xml',
  ],
  [
    'ids named like globals',
    '/ids.html',
    html(
      `${['document', 'window', 'CSS', 'Highlight', 'browser', 'chrome', 'StaticRange'].map((id) => `<div id="${id}"></div>`).join('')}${PROSE}`,
    ),
  ],
];

/** Documents of every kind. */
export function documents(world: () => World): void {
  test('P56 XML, SVG, JSON, a PDF, a picture, a film, a page’s source, a frameset, an editor and an empty page are left alone', async () => {
    const opened = [];
    for (const [title, path, body, type] of NOTHING) {
      const { origin } = world().site;
      world().site.serve(path, body, type);
      const scheme = title === 'the source of a page' ? 'view-source:' : '';
      opened.push({ title, ...(await openAlone(world(), scheme + origin + path)) });
    }
    await new Promise((later) => setTimeout(later, READ_MS));
    for (const { title, page, before, errors } of opened) {
      const now = await page.evaluate(look);
      expect({ title, errors, ...now }).toEqual({ title, errors: [], ...before, highlights: 0 });
    }
  });

  test('an article on a site without https is read, and its cards open', async () => {
    const { origin } = world().site;
    world().site.serve('/unsafe.html', html(PROSE));
    const address = `${origin.replace('127.0.0.1', UNSAFE_HOST)}/unsafe.html`;
    const page = await open(world(), address);
    await castOf(world().within, address);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await hoverName(page, 'Hu Binchen');
    expect(await until(() => cardText(page), 'the card')).toContain('Hu Binchen');
  });

  test.each(ARTICLES)('%s is read', async (_title, path, body, type) => {
    world().site.serve(path, body, type);
    const page = await openRead(world(), path);
    const { members } = await castOf(world().within, page.url());
    expect(members.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['hu-binchen', 'interpol-executive-committee', 'christopher-wray']),
    );
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
  });

  test('five megabytes of text neither hang the page nor throw', async () => {
    const errors: string[] = [];
    const paragraph = `<p>${'The minister said that talks would go on in the spring. '.repeat(40)}</p>`;
    const filler = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
    world().site.serve('/five.html', html(PROSE.replace('</article>', `${filler}</article>`)));
    const page = await open(world(), `${world().site.origin}/five.html`);
    page.on('pageerror', (error) => errors.push(String(error)));
    const { members } = await castOf(world().within, page.url());
    expect(members.map(({ id }) => id)).toContain('hu-binchen');
    // The page answers while the rest is read.
    const gap = await page.evaluate(async () => {
      let longest = 0;
      let last = performance.now();
      for (let turn = 0; turn < 40; turn++) {
        await new Promise((next) => setTimeout(next, 10));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return longest;
    });
    expect(gap).toBeLessThan(2_000);
    expect(errors).toEqual([]);
  });

  test('a name over a block boundary is not one name, and hidden words do not make one', async () => {
    world().site.serve(
      '/split.html',
      html(`<article><p>They spoke of Safeguard</p><p>Defenders were not there. Interpol was.</p>
        <p>Peter&#8203;&#8203;&#8203;&#8203; Dahlin</p><p><span hidden>Operation Fox Hunt</span> went on.</p></article>`),
    );
    const page = await openRead(world(), '/split.html');
    const { members } = await castOf(world().within, page.url());
    const ids = members.map(({ id }) => id);
    expect(ids).toContain('interpol');
    expect(ids).not.toContain('safeguard-defenders');
    expect(ids).not.toContain('operation-fox-hunt');
  });

  test('words inside an open shadow root are marked and have their card', async () => {
    world().site.serve(
      '/shadow.html',
      html(`<article><h1>Interpol elects</h1><story-body></story-body></article>
        <script>customElements.define('story-body', class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p id="in">On Thursday Hu Binchen was elected to the Executive Committee of Interpol by its members.</p>'; }
        })</script>`),
    );
    const page = await openRead(world(), '/shadow.html');
    const at = await page.evaluate(() => {
      const node = document
        .querySelector('story-body')
        ?.shadowRoot?.getElementById('in')?.firstChild;
      const range = document.createRange();
      if (!node) return undefined;
      range.setStart(node, 12);
      range.setEnd(node, 22);
      const box = range.getBoundingClientRect();
      return { x: box.left + 10, y: box.top + box.height / 2 };
    });
    expect(at).toBeDefined();
    if (at) await rest(page, at);
    expect(await until(() => cardText(page), 'the card')).toContain('Hu Binchen');
  });

  test.each([
    ['a component whose script comes late', LATE_SCRIPT],
    ['a component that fetches what it shows', LATE_TEXT],
    ['a component within another, each later than what it is in', LATE_WITHIN],
  ])('what %s shows is read, though nothing else on the page changes', async (_what, script) => {
    world().site.serve(
      '/late.html',
      html(`<article><h1>The vote</h1><p>It was held on Thursday.</p><story-body></story-body></article>
        <script>${script}</script>`),
    );
    const page = await open(world(), `${world().site.origin}/late.html`);
    const isMarked = () =>
      page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    expect(await until(isMarked, 'marks', 12_000)).toBe(true);
  });

  test('untrusted events open nothing', async () => {
    world().site.serve('/fake.html', html(PROSE));
    const page = await openRead(world(), '/fake.html');
    const at = await whereIs(page, 'Hu Binchen');
    await page.evaluate(({ x, y }) => {
      for (let turn = 0; turn < 20; turn++)
        document.body.dispatchEvent(
          new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }),
        );
    }, at);
    await new Promise((later) => setTimeout(later, 800));
    expect(await cardText(page)).toBeUndefined();
  });
}

/** Opens a document in front, and tells what is in it before anything of ours can have happened. */
async function openAlone(world: World, address: string) {
  const errors: string[] = [];
  const page = await world.session.browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  if (address.startsWith('view-source:')) await page.goto(address);
  else await follow(page, address);
  await page.bringToFront();
  return { page, errors, before: await page.evaluate(look) };
}

/** As a link does: Firefox's driver never hears that a picture or a film has come. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), address);
  const isThere = (address: string) =>
    location.href === address && document.readyState !== 'loading';
  await until(() => page.evaluate(isThere, address).catch(() => false), address);
}

/** Runs in a document. */
function look(): { html: string; highlights: number; host: boolean } {
  // A viewer of papers goes on drawing.
  const isPaper = document.contentType === 'application/pdf';
  return {
    html: isPaper ? '' : document.documentElement.outerHTML,
    highlights: CSS.highlights.size,
    host: document.querySelector('[popover]') !== null,
  };
}
