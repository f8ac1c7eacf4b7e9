import type { Verdict } from '../../../model/verdict';
import type { DocumentContext } from '../../definition';
import { ownSheets } from '../../forms/typed';
import { addressedMeasures, libraryTerm } from '../../kit/measures';
import { organisationOf, periodOf, responsibleText } from '../../kit/organisation';
import { schoolFactors } from '../risk/known';
import { readTyped } from '../roadmap/typed';

export interface PageMeasure {
  text: string;
  term: string;
  responsible: string;
}

/** Section of addressed help to a school in a roadmap's sheet (roadmap/draft.ts). */
export const schoolSection = (school: string): string => `addressed:${school}`;

/** Measures of the roadmap that stands in the workbook, as edited there; without one, those of the library. */
export function measuresFor(
  context: DocumentContext,
  verdict: Verdict,
  most: number,
): { list: PageMeasure[]; from: string; left: number } {
  const { id } = verdict.school;
  const rows = ownSheets(context, 'roadmap').flatMap(({ sheet }) => readTyped(sheet) ?? []);
  const own = rows.filter(({ section, cells }) => section === schoolSection(id) && cells.status !== 'снято');
  const text = (value: unknown) => String(value ?? '').trim();
  const all =
    own.length > 0
      ? own.map(({ cells }) => ({
          text: text(cells.text),
          term: text(cells.term),
          responsible: text(cells.responsible),
        }))
      : addressedMeasures(verdict, context.findings.judgement.years, schoolFactors(context)[id]).map((one) => ({
          text: one.text,
          term: libraryTerm(one.measure, periodOf(context)),
          responsible: responsibleText(one.measure.responsible, organisationOf(context.state.organisation)),
        }));
  return {
    list: all.slice(0, most),
    from: own.length > 0 ? 'по дорожной карте' : 'по библиотеке мер',
    left: Math.max(0, all.length - most),
  };
}
