import { browser } from '../browser';
import { isFirefox } from '../is-firefox';
import { ASLEEP_MS } from './asleep';
import type { ToBackground } from './contract';
import { refusal, unlessRefused } from './refusal';

type Api = { [kind: string]: [request: unknown, answer: unknown] };

/** A message as it crosses the border. */
export interface Envelope {
  readonly kind: string;
  readonly request: unknown;
}

/** One function per kind of message. */
export type Handlers<A extends { [K in keyof A]: Api[string] }, Context> = {
  readonly [K in keyof A]: (request: A[K][0], context: Context) => A[K][1] | Promise<A[K][1]>;
};

/** 3 s in all. */
const MOST_TRIES = 5;

/** Asks the background as `send` does, again where nobody received the message. */
export async function ask<K extends keyof ToBackground>(
  kind: K,
  request: ToBackground[K][0],
): Promise<ToBackground[K][1]> {
  for (let tried = 1; ; tried++) {
    try {
      return await send(kind, request);
    } catch (error) {
      if (!isUnreceived(error) || tried === MOST_TRIES) throw error;
    }
    await new Promise((later) => setTimeout(later, ASLEEP_MS * 2 ** (tried - 1)));
  }
}

/** Sends a message to the background; rejects with its error, or where the message or the answer is lost. */
export async function send<K extends keyof ToBackground>(
  kind: K,
  request: ToBackground[K][0],
): Promise<ToBackground[K][1]> {
  const sent: Envelope = { kind, request };
  const answer = await browser.runtime.sendMessage<Envelope, ToBackground[K][1] | undefined>(sent);
  // What Chromium gives now and then where it ends the background meanwhile: every answer is an object.
  if (answer === undefined) throw new Error('channel closed');
  return unlessRefused(answer);
}

/** Whether nobody received a message: it came to Firefox's event page just as that was being ended. */
export function isUnreceived(error: unknown): boolean {
  return /Could not establish connection/.test(String(error));
}

/** Whether the background was ended before its answer could arrive; it may have done what was asked. */
export function isUnanswered(error: unknown): boolean {
  return /(?:channel|port) closed/.test(String(error));
}

type Listener<S> = (message: unknown, sender: S, respond: (answer: unknown) => void) => true;

/**
 * Makes a listener for messages from a function that answers them, or returns undefined for those that are
 * not its own. Firefox takes the promise and keeps its event page running for it; Chromium takes `true`
 * and a call of `respond`.
 */
export function answering<S>(
  answer: (message: unknown, sender: S) => Promise<unknown> | undefined,
): Listener<S> {
  // Firefox also takes a promise, or undefined for “not mine”; the listener's type allows neither.
  if (isFirefox()) return answer as unknown as Listener<S>;
  return (message, sender, respond) => {
    const coming = answer(message, sender);
    coming?.then(respond, (error) => respond(refusal(error)));
    return (coming && true) as true; // Chromium takes undefined for “not mine” too.
  };
}

/** The envelope in an incoming message, or undefined where it is something else. */
export function envelope(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('kind' in message) || !('request' in message)) return undefined;
  return typeof message.kind === 'string'
    ? { kind: message.kind, request: message.request }
    : undefined;
}
