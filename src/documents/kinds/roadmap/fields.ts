/** Fields in double braces that templates hold: filled from what the methodist entered once. */
import type { Organisation } from '../../kit/organisation';
import { periodTitle, type Period } from '../../kit/terms';
import { blanks } from '../../../words/roadmap';
import { bodyInNominative } from '../../../words/order';
import { longDate, namedInText, signedName } from '../../../words/russian';

/** Field → text. An empty value leaves room for handwriting. */
export function fieldValues(
  organisation: Organisation,
  period: Period,
): Record<string, string> & { 'Орган, им. п.': string } {
  const { municipality, authority, headPosition, headName, order } = organisation;
  return {
    Муниципалитет: municipality || blanks.municipality,
    Период: periodTitle(period),
    Орган: authority || blanks.authority,
    'Орган, им. п.': authority ? bodyInNominative(authority) : blanks.authorityNominative,
    Должность: headPosition || blanks.position,
    Руководитель: headName ? namedInText(headName) : blanks.name,
    /** As a signature is spelt out. */
    Подпись: headName ? signedName(headName) : blanks.name,
    'Номер приказа': order.number || blanks.number,
    'Дата приказа': order.date ? longDate(order.date) : blanks.date,
    Приложение: order.annex || blanks.annex,
  };
}

const pattern = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** Fills fields; unknown ones stay and are named in `unknown`. */
export function fillFields(text: string, values: Readonly<Record<string, string>>, unknown?: Set<string>): string {
  return text.replace(pattern, (whole, field: string) => {
    const value = values[field];
    if (value === undefined) unknown?.add(field);
    return value ?? whole;
  });
}

/** Names of the fields a text holds. */
export const fieldsIn = (text: string): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
