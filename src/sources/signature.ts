import { Refused } from './refused';

/** The text beside a signed index: `ed25519`, the public key, the signature, in base64. */
const FORM = /^ed25519 ([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/]{86}==)\s*$/;

/**
 * The public key with which an index is signed, null where it is not signed. Where a key is pinned it must
 * be that key; otherwise the first key is trusted. Throws `Refused`.
 */
export async function signedBy(
  index: Uint8Array<ArrayBuffer>,
  signature: string | null,
  pinned: string | null,
): Promise<string | null> {
  // Anything else is not a signature: some hosts answer every unknown address with a page of their own.
  if (!signature?.startsWith('ed25519 ')) {
    if (pinned) throw new Refused('signature-missing');
    return null;
  }
  const [, key, sign] = FORM.exec(signature) ?? [];
  if (!key || !sign) throw new Refused('signature-wrong');
  if (pinned && key !== pinned) throw new Refused('signature-key');
  const holds = await verifies(index, bytes(key), bytes(sign));
  if (!holds) throw new Refused('signature-wrong');
  return key;
}

async function verifies(
  index: BufferSource,
  key: BufferSource,
  signature: BufferSource,
): Promise<boolean> {
  const imported = await crypto.subtle
    .importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
    .catch(() => {
      throw new Refused('signature-unsupported');
    });
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, index);
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
