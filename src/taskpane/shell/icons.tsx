/** Small drawings of our own, 16 × 16, in the colour of the text around them; words always stand beside them. */
const paths = {
  check: 'M3 8.5L6.5 12L13 4.5',
  warning: 'M8 2L15 14H1ZM8 6.5V9.5M8 11.6V12',
  alert: 'M2.5 2.5H13.5V13.5H2.5ZM8 5V8.5M8 10.6V11',
  question: 'M8 1.5A6.5 6.5 0 1 1 7.99 1.5M6 6.2C6 3.8 10 3.9 10 6.2C10 7.6 8 7.7 8 9.3M8 11.4V11.8',
  info: 'M8 1.5A6.5 6.5 0 1 1 7.99 1.5M8 7V11.5M8 4.5V5',
  back: 'M10 3L5 8L10 13',
  forward: 'M6 3L11 8L6 13',
  up: 'M3 10L8 5L13 10',
  down: 'M3 6L8 11L13 6',
  close: 'M4 4L12 12M12 4L4 12',
  target: 'M8 3A5 5 0 1 1 7.99 3M8 1V5M8 11V15M1 8H5M11 8H15',
  sheet: 'M2.5 2.5H13.5V13.5H2.5ZM2.5 6H13.5M6.5 6V13.5',
  save: 'M8 2V10M4.5 7L8 10.5L11.5 7M2.5 13.5H13.5',
  circle: 'M8 2.5A5.5 5.5 0 1 1 7.99 2.5',
  minus: 'M8 2.5A5.5 5.5 0 1 1 7.99 2.5M5.5 8H10.5',
  play: 'M5 3L12.5 8L5 13Z',
  off: 'M8 2A6 6 0 1 1 7.99 2M3.8 3.8L12.2 12.2',
  calendar: 'M2.5 3.5H13.5V13.5H2.5ZM2.5 6.5H13.5M5.5 2V4.5M10.5 2V4.5',
  edit: 'M3 13L4 10L11 3L13 5L6 12Z',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): React.JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
