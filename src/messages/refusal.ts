/** Marks an answer that stands for a rejection: Chromium before version 146 does not pass rejections on. */
const REFUSED = 'backgrounder-refused';

export function refusal(error: unknown): object {
  return { [REFUSED]: error instanceof Error ? error.message : String(error) };
}

/** The answer, unless it stands for a rejection: then throws what the other side threw. */
export function unlessRefused<T>(answer: T): T {
  if (typeof answer === 'object' && answer !== null && REFUSED in answer)
    throw new Error(String(answer[REFUSED]));
  return answer;
}
