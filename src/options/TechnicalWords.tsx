import { text } from '../ui/words';

interface TechnicalWordsProps {
  /** Nothing is shown where they are empty. */
  readonly words: string;
  readonly title?: string;
}

/** What a program said of a fault, for those who mend it; folded away. */
export function TechnicalWords({ words, title = text('technical_words') }: TechnicalWordsProps) {
  if (!words) return null;
  return (
    <details class="technical">
      <summary>{title}</summary>
      <code>{words}</code>
    </details>
  );
}
