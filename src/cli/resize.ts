import { type Page, ProtocolError } from 'puppeteer-core';

/** Gives a page's window a size, in CSS pixels. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: unknown) => {
    // The orientation that is sent along is unknown to Firefox 140, which has heeded the size by then.
    if (!(error instanceof ProtocolError) || !error.message.includes('ScreenOrientation'))
      throw error;
  });
}
