import { beforeEach, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { runPage } from '../../../src/background/pages/run-page';

const world = {
  wanted: true,
  open: vi.fn(async () => ({})),
  name: async (_blocks: string[]): Promise<boolean> => true,
  run: [] as string[],
};
vi.mock('../../../src/background/dataset/ready', () => ({ ready: () => world.open() }));
vi.mock('../../../src/background/pages/skim', () => ({
  nameAnyone: (blocks: string[]) => world.name(blocks),
}));
vi.mock('../../../src/background/pages/may-read', () => ({ isWanted: async () => world.wanted }));
vi.mock('../../../src/background/pages/run-script', () => ({
  async runScript(script: string) {
    world.run.push(script);
    return {};
  },
}));
beforeEach(() => {
  Object.assign(world, { wanted: true, name: async () => true, run: [] });
});

const sender: Runtime.MessageSender = {};

test.each([
  ['what the page says first names somebody', {}, ['Interpol meets'], ['page', 'marks']],
  ['it names nobody', { name: async () => false }, ['The ferry came in'], ['page']],
  ['the page says nothing', {}, [], ['page']],
  [
    'the dataset cannot be read',
    { name: () => Promise.reject(new Error('broken')) },
    ['Interpol meets'],
    ['page'],
  ],
  ['the reader does not want it read', { wanted: false }, ['Interpol meets'], []],
])('which scripts run where %s', async (_when, change, says, run) => {
  Object.assign(world, change);
  await runPage(says, sender);
  expect(world.run).toEqual(run);
});

test('the script that reads does not wait for names to be looked for', async () => {
  world.name = () => new Promise(() => undefined);
  void runPage(['Interpol meets'], sender);
  await vi.waitFor(() => expect(world.run).toEqual(['page']));
});

test('of a page whose beginning names nobody the rest is looked at', async () => {
  world.name = async (blocks) => blocks.includes('Interpol meets');
  await runPage(['Rain', 'It rained.', 'It rains.', 'Interpol meets'], sender);
  expect(world.run).toEqual(['page', 'marks']);
});

test('the dataset is being opened while the settings are read', async () => {
  world.open.mockClear();
  const done = runPage(['Interpol meets'], sender);
  expect(world.open).toHaveBeenCalled();
  await done;
});
