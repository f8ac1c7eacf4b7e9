/** What a school decided on each factor of its risk profile, as its head and the curator wrote it on the profile's sheet. */
import { plainText } from '../../../naming';
import { riskWords } from '../../../words/diagnostics/risk';
import { riskDecisions as decisions } from '../../../words/diagnostics/diagnostics';
import type { DocumentContext } from '../../definition';
import { tableOf, type CaptionedTable } from '../../forms/form';
import { formOf } from '../../forms/form-of';
import { factorNamed } from './read';

export { decisions };

const inputs: Readonly<Record<string, string>> = {
  [plainText(riskWords.note)]: 'note',
  [plainText(riskWords.decision)]: 'decision',
};

/** The profile's table by its captions: profiles made before forms had keys are read by them. */
export const captioned: CaptionedTable = {
  id: 'factors',
  column: (caption) =>
    inputs[plainText(caption)] ??
    ([riskWords.factor, riskWords.significance].some((one) => one === caption) ? caption : null),
  row: (texts) => texts.map(factorNamed).find((id) => id !== null) ?? null,
  least: 3,
};

/** The decision as typed; '' where nothing is decided yet. */
export const decisionOf = (table: ReturnType<typeof tableOf>, factor: string): string =>
  String(table.at(factor, 'decision') ?? '').trim();

/** Whether the school declined to work on a factor: its measures are not planned then. */
export function declinedFactors(context: DocumentContext, school: string): (factor: string) => boolean {
  const table = tableOf(formOf(context, 'risk', school, [captioned]), captioned.id);
  return (factor) => plainText(decisionOf(table, factor)) === plainText(decisions.declined);
}
