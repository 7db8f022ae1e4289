import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';

interface Command {
  readonly suggested_key?: { readonly default: string };
  readonly description?: string;
}
const { commands }: { commands: Record<string, Command> } = JSON.parse(
  readFileSync('manifest.json', 'utf8'),
);

test('no command is a bare letter, and each has its words', () => {
  expect(Object.keys(commands).sort()).toEqual([
    '_execute_action',
    'next-mark',
    'pause-site',
    'previous-mark',
  ]);
  for (const [name, { suggested_key, description }] of Object.entries(commands)) {
    expect(suggested_key?.default ?? 'Alt+').toMatch(/^(?:Alt|Ctrl)\+/);
    if (name !== '_execute_action')
      expect(messages).toHaveProperty(description?.match(/__MSG_(\w+)__/)?.[1] ?? '');
  }
});
