/** Fields in double braces that templates hold: filled from what the methodist entered once. */
import type { Organisation } from '../../kit/organisation';
import { periodTitle, type Period } from '../../kit/terms';
import { blanks, templateFields as fields, type TemplateField } from '../../../words/papers/roadmap';
import { bodyInNominative } from '../../../words/papers/order';
import { longDate, namedInText, signedName } from '../../../words/russian/russian';

/** Field → text. An empty value leaves room for handwriting. */
export function fieldValues(organisation: Organisation, period: Period): Record<TemplateField, string> {
  const { municipality, authority, headPosition, headName, order } = organisation;
  return {
    [fields.municipality]: municipality || blanks.municipality,
    [fields.period]: periodTitle(period),
    [fields.authority]: authority || blanks.authority,
    [fields.authorityNominative]: authority ? bodyInNominative(authority) : blanks.authorityNominative,
    [fields.position]: headPosition || blanks.position,
    [fields.head]: headName ? namedInText(headName) : blanks.name,
    /** As a signature is spelt out. */
    [fields.signature]: headName ? signedName(headName) : blanks.name,
    [fields.orderNumber]: order.number || blanks.number,
    [fields.orderDate]: order.date ? longDate(order.date) : blanks.date,
    [fields.annex]: order.annex || blanks.annex,
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
