/** How a refusal crosses the border: Chromium before version 146 carries no rejection over it. */
const REFUSED = 'backgrounder-refused';

export function refusal(error: unknown): object {
  return { [REFUSED]: error instanceof Error ? error.message : String(error) };
}

/** What came back, as the asker wants it; throws what the other side threw. */
export function opened<T>(answer: T): T {
  if (typeof answer === 'object' && answer !== null && REFUSED in answer)
    throw new Error(String(answer[REFUSED]));
  return answer;
}
