/** What the programme says of this municipality: fields filled from the findings. */
import type { Findings } from '../../../model/findings';
import { procedureId, procedureShort } from '../../../model/procedure';
import { programmeWords as words } from '../../../words/programme';
import { counted, listed } from '../../../words/russian';
import { responsibleText, type Organisation } from '../../kit/organisation';
import { helpedSchools } from '../roadmap/draft';
import { fieldValues, fillFields } from '../roadmap/fields';
import type { Period } from '../../kit/terms';
import type { ProgrammeTemplate } from './template';

/** Subjects low in the last year in any of the helped schools, in lower case. */
export function weakSubjects(findings: Findings): string[] {
  const subjects = helpedSchools(findings).flatMap(({ weakSubjects: weak }) => weak);
  return [...new Set(subjects)].map((subject) => subject.charAt(0).toLowerCase() + subject.slice(1));
}

export function programmeValues(
  findings: Findings,
  template: ProgrammeTemplate,
  organisation: Organisation,
  period: Period,
): Record<string, string> {
  const years = { 'Год 1': `${period.from}`, 'Год 2': `${period.from + 1}`, 'Год 3': `${period.from + 2}` };
  const names = helpedSchools(findings).map(({ school }) => school.name);
  const weak = weakSubjects(findings);
  const base = {
    ...fieldValues(organisation, period),
    ...years,
    'Перечень ШНОР': names.length > 0 ? names.join(';\n') : words.noSchools,
    'Слабые предметы': weak.length > 0 ? listed(weak) : words.anySubjects,
    Координатор: responsibleText(['coordinator'], organisation),
    Сроки: `${period.from}–${period.to} ${words.years}`,
  };
  const stages = template.stages.map(({ title, term, items }) => `${title}: ${term}\n${bullets(items)}`).join('\n');
  return {
    ...base,
    Этапы: fillFields(stages, base),
    Разделы: template.sections.map(({ title }, i) => `${i + 1}. ${title}`).join('\n'),
  };
}

export const bullets = (items: readonly string[]): string => items.map((item) => `– ${item}`).join('\n');

/** «ВПР МА 6: низкий результат в 2 школах из 3» for the procedures of the last year, the most frequent first. */
export function problemLines(findings: Findings): { id: string; text: string }[] {
  const last = findings.judgement.years?.[1];
  const results = findings.judgement.verdicts
    .flatMap((verdict) => verdict.results)
    .filter((one) => one.result.year === last && !one.excluded);
  const ids = [...new Set(results.map((one) => procedureId(one.result.procedure)))];
  return ids
    .map((id) => {
      const of = results.filter((one) => procedureId(one.result.procedure) === id);
      return {
        id,
        name: procedureShort(of[0]!.result.procedure),
        low: of.filter((one) => one.isLow).length,
        all: of.length,
      };
    })
    .filter(({ low }) => low > 0)
    .sort((a, b) => b.low - a.low)
    .map(({ id, name, low, all }) => ({
      id,
      text: words.problem(name, counted(low, 'школе', 'школах', 'школах'), all, last!),
    }));
}
