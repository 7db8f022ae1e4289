import browser from 'webextension-polyfill';
import script from '../content/content.iife.ts?script';

console.log('bg', script);
browser.runtime.onInstalled.addListener(async () => {
  await browser.scripting.registerContentScripts([
    {
      id: 'page',
      js: [`/${script.replace(/^\//, '')}`],
      matches: ['http://*/*', 'https://*/*'],
      runAt: 'document_start',
    },
  ]);
});
