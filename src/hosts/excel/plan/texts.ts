/** How a value must be sent so that Excel keeps it as it is: the API parses texts as if they were typed. */

const boolean = /^(true|false|истина|ложь)$/i;
/** «май 2025», «янв 25», «may 5» become dates. */
const month = /^(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A text as `values` takes it: with a leading apostrophe where Excel would see a number, a date, a formula or a truth value. */
export function literal(text: string): string {
  if (text === '') return '';
  const plain = /^[\p{L}«№]/u.test(text);
  const converted = boolean.test(text) || (month.test(text) && /\d/.test(text)) || text.startsWith("'");
  return plain && !converted ? text : `'${text}`;
}

/** What a cell of a plan is sent as: a formula with «=», a text that stays a text, a number, a boolean, or '' for nothing. */
export function sentValue(
  cell: { v?: string | number | boolean | null; f?: string } | null | undefined,
): string | number | boolean {
  if (cell?.f !== undefined) return `=${cell.f}`;
  const value = cell?.v ?? '';
  return typeof value === 'string' ? literal(value) : value;
}
