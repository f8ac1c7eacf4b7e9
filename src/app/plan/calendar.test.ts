import { calendarFile } from './calendar';

const day = { id: '1@shnor', date: '2026-12-31', title: 'Срок', text: '' };
const file = (change: Partial<typeof day> = {}) =>
  calendarFile('Сроки', [{ ...day, ...change }], '2026-11-24T09:00:21.123Z');
/** Lines as a calendar reads them: folded ones joined. */
const read = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

test('a day is a whole day, the year may end in between; every line ends as RFC 5545 asks', () => {
  const text = file();
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(read(text)).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'DTSTAMP:20261124T090021Z']),
  );
});

test('signs of the format inside a text are no signs of the format', () => {
  const line = read(file({ title: 'а; б, в\\г', text: 'первая\r\nвторая\u0007' }));
  expect(line).toContain('SUMMARY:а\\; б\\, в\\\\г');
  expect(line).toContain('DESCRIPTION:первая\\nвторая ');
});

test.each([
  ['Russian letters', 'Ж'.repeat(200)],
  ['a letter of four bytes at the cut', `${'a'.repeat(66)}😀${'Ж'.repeat(40)}`],
  ['a mark of the format at the cut', `${'a'.repeat(65)}${';'.repeat(40)}`],
])('%s: no line is longer than 75 bytes, none cuts a letter, all of it comes back', (_, title) => {
  const text = file({ title });
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  expect(read(text)).toContain(`SUMMARY:${title.replaceAll(';', '\\;')}`);
});
