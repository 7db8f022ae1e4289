import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { FROM_EXTENSION } from './from-extension';
import { FROM_PAGE } from './from-page';

type MessageKind = keyof typeof FROM_PAGE | keyof typeof FROM_EXTENSION;

/** A message that is known to be ours and of the right shape, or why it is refused. */
export type Admission =
  | { readonly kind: MessageKind; readonly request: unknown }
  | { readonly refused: string };

/**
 * Admits a message to the background: from this extension only, of a kind that its sender may send,
 * with a request of that kind's shape. Content scripts run beside hostile pages and may send only what
 * `FROM_PAGE` lists; the extension's own pages may send everything.
 */
export function admit(kind: string, request: unknown, sender: Runtime.MessageSender): Admission {
  if (sender.id !== browser.runtime.id) return { refused: 'not from this extension' };
  const ours = fromOwnPage(sender);
  const parsers = ours ? { ...FROM_PAGE, ...FROM_EXTENSION } : FROM_PAGE;
  if (!Object.hasOwn(parsers, kind)) return { refused: `${kind}: not for this sender` };
  // `hasOwn` has just said that the kind is one of theirs.
  const known = kind as keyof typeof parsers;
  const parsed = parsers[known](request);
  return parsed === undefined
    ? { refused: `${kind}: not the shape of its request` }
    : { kind: known, request: parsed };
}

/**
 * Whether a page of the extension sent it. Chromium tells the sender's origin, Firefox only that of
 * content scripts.
 */
export function fromOwnPage(sender: Runtime.MessageSender & { origin?: string }): boolean {
  const base = browser.runtime.getURL('');
  if (!sender.url?.startsWith(base)) return false;
  return sender.origin === undefined || `${sender.origin}/` === base;
}
