import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { needBrowser } from './find-browsers';

/** Draws `public/icons/icon.svg` in every size the manifest names. */
const SIZES = [16, 32, 48, 128];

const folder = join(process.env.BACKGROUNDER_ROOT ?? process.cwd(), 'public/icons');
const drawing = await readFile(join(folder, 'icon.svg'), 'base64');
const browser = await puppeteer.launch({
  executablePath: needBrowser('chrome'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.goto(`data:image/svg+xml;base64,${drawing}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, `${size}.png`), png);
  }
} finally {
  await browser.close();
}
