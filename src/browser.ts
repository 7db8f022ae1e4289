import browser from 'webextension-polyfill';

/** The one seam to the browser's extension interface. */
export { browser };
