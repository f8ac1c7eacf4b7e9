import type { Certainty } from '../../model/verdict';
import { certaintyTitle } from '../../words/list/list';

/** How sure a verdict is: a circle full, half or empty, and the word. Never a colour. */
export function CertaintyMark(props: { certainty: Certainty; text?: string | null }): React.JSX.Element {
  const { certainty, text } = props;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '4px' }}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={certainty === 'firm' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.2"
        />
        {certainty === 'one' && <path d="M5 1A4 4 0 0 0 5 9Z" fill="currentColor" />}
      </svg>
      {text ?? certaintyTitle[certainty]}
    </span>
  );
}
