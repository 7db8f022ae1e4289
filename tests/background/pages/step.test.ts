import { beforeEach, expect, test, vi } from 'vitest';
import type { StepRequest } from '../../../src/messages/contract';

/** Marks of each frame that is read, and where the reader is: a frame and one of its marks. */
const page = vi.hoisted(() => ({
  frames: new Map<number, number>(),
  at: null as { frame: number; mark: number } | null,
  asked: [] as string[],
  /** Whether the focus is in a frame that is not read. */
  isElsewhere: false,
}));

/** As a frame's own script answers. */
function answer(frame: number, { by, from }: StepRequest) {
  const marks = page.frames.get(frame);
  if (marks === undefined) throw new Error('Could not establish connection.');
  const isTop = frame === 0 && (!page.isElsewhere || from === 'around');
  const isHere = page.at ? page.at.frame === frame : isTop;
  const edge = by > 0 ? 0 : marks - 1;
  const next = from === 'edge' ? edge : isHere ? (page.at ? page.at.mark + by : edge) : undefined;
  const found = from !== 'leave' && next !== undefined && next >= 0 && next < marks;
  if (found) page.at = { frame, mark: next };
  return { found, here: from !== 'leave' && marks > 0 && next !== undefined };
}

vi.mock('../../../src/browser', () => ({
  browser: {
    tabs: {
      async sendMessage(
        _tab: number,
        sent: { request: StepRequest },
        { frameId }: { frameId: number },
      ) {
        page.asked.push(`${frameId} ${sent.request.from}`);
        return answer(frameId, sent.request);
      },
    },
    scripting: {
      // One frame never ends loading.
      executeScript: async ({ injectImmediately = false }) =>
        injectImmediately
          ? [...page.frames.keys()].reverse().map((frameId) => ({ frameId, result: true }))
          : new Promise(() => undefined),
    },
  },
}));

const { step } = await import('../../../src/background/pages/step');

async function steps(count: number, by: 1 | -1): Promise<string[]> {
  const been: string[] = [];
  for (let n = 0; n < count; n++) {
    await step(1, by);
    been.push(page.at ? `${page.at.frame}.${page.at.mark}` : 'nowhere');
  }
  return been;
}

beforeEach(() => {
  page.at = null;
  page.asked = [];
  page.isElsewhere = false;
});

test.each<[title: string, frames: [number, number][], by: 1 | -1, been: string[]]>([
  ['of a page without frames round and round', [[0, 2]], 1, ['0.0', '0.1', '0.0']],
  [
    'into frames and back',
    [
      [0, 1],
      [4, 2],
      [9, 1],
    ],
    1,
    ['0.0', '4.0', '4.1', '9.0', '0.0'],
  ],
  [
    'backwards',
    [
      [0, 1],
      [4, 2],
      [9, 1],
    ],
    -1,
    ['0.0', '9.0', '4.1', '4.0', '0.0'],
  ],
  [
    'past a frame that names nobody',
    [
      [0, 1],
      [4, 0],
      [9, 1],
    ],
    1,
    ['0.0', '9.0', '0.0'],
  ],
  [
    'of frames alone where the page itself is not read',
    [
      [4, 1],
      [9, 1],
    ],
    1,
    ['4.0', '9.0', '4.0'],
  ],
  ['nowhere where there are none', [[0, 0]], 1, ['nowhere']],
])('steps go %s', async (_, frames, by, been) => {
  page.frames = new Map(frames);
  expect(await steps(been.length, by)).toEqual(been);
});

test('within a page only the page is asked, and the frame that is left is told', async () => {
  page.frames = new Map([
    [0, 2],
    [4, 1],
  ]);
  await steps(2, 1);
  expect(page.asked).toEqual(['0 here', '0 here']);
  await steps(1, 1);
  expect(page.asked.slice(2)).toEqual(['0 here', '4 edge', '0 leave']);
});

test('where the focus is in a frame without marks the page goes on from what is in view, not from its top', async () => {
  page.frames = new Map([
    [0, 2],
    [4, 0],
  ]);
  page.isElsewhere = true;
  expect(await steps(1, 1)).toEqual(['0.0']);
  expect(page.asked).toEqual(['0 here', '4 here', '0 around']);
});
