/** What the order speaks of: schools, terms, people, annexes. */
import type { Findings } from '../../../model/findings';
import { procedureKinds } from '../../../model/procedure';
import { orderWords as words } from '../../../words/papers/order';
import { dueDate, paperWords, termOf, type Due } from '../../../words/papers/papers';
import { blanks } from '../../../words/papers/roadmap';
import { listed, namedInText } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import { annexesOf, type AnnexKind } from '../../kit/annexes';
import type { Organisation } from '../../kit/organisation';
import type { Period } from '../../kit/terms';
import { fieldValues } from '../roadmap/fields';
import { supportRows } from '../support/read';
import { helpedSchools, isNobodyListed, watchedSchools } from '../../kit/findings/listed';

export interface OrderFacts {
  /** Results were judged and no school is on the list: there is nothing to approve, only to prevent. */
  nobody: boolean;
  /** How many schools are on the list. */
  schools: number;
  /** One school is on the list. */
  one: boolean;
  /** Names of the schools at risk. */
  watched: readonly string[];
  annexes: ReadonlyMap<AnnexKind, number>;
  /** Every school of the list has a curator. */
  hasCurators: boolean;
  /** Field → its text. */
  values: ReturnType<typeof fieldValues>;
  /** Terms that are over on the day of the order. */
  passed: number;
}

const { curators, schoolPapers, interim, final } = paperWords.deadlines;

/** The day of the order: as filled in, else the day of making. Its terms lie behind it. */
const dayOf = ({ order }: Organisation, today: string): string => order.date || today;

function termsOf(period: Period, day: string) {
  const isPassed = (due: Due) => dueDate(due, period) < day;
  const term = (due: Due): string => (isPassed(due) ? words.afterSigning : words.until(termOf(due, period, day)));
  const reports = [interim[period.kind], final[period.kind]];
  const open = reports.filter((due) => !isPassed(due)).map((due) => termOf(due, period, day));
  const dues = [curators[period.kind], schoolPapers[period.kind], ...reports];
  return {
    passed: dues.filter(isPassed).length,
    reports: open.length > 0 ? words.until(listed(open)) : words.afterSigning,
    curators: term(curators[period.kind]),
    schoolPapers: term(schoolPapers[period.kind]),
  };
}

function resultsOf({ judgement: { years, verdicts } }: Findings) {
  const kinds = new Set(verdicts.flatMap(({ results }) => results.map(({ result }) => result.procedure.kind)));
  const procedures = procedureKinds.filter((kind) => kinds.has(kind));
  return {
    procedures: procedures.map((kind) => words.procedures[kind]).join(', ') || words.someProcedures,
    years: years ? words.years(years) : words.someYears,
  };
}

export function factsOf(
  context: DocumentContext,
  organisation: Organisation,
  period: Period,
  template: string,
): OrderFacts {
  const { findings, today } = context;
  const schools = helpedSchools(findings);
  const support = supportRows(context);
  const person = organisation.people['coordinator']?.trim() ?? '';
  const terms = termsOf(period, dayOf(organisation, today));
  return {
    nobody: isNobodyListed(findings),
    schools: schools.length,
    one: schools.length === 1,
    watched: watchedSchools(findings),
    annexes: annexesOf(context),
    hasCurators: schools.length > 0 && schools.every(({ school }) => support.get(school.id)?.curator),
    passed: terms.passed,
    values: {
      ...fieldValues(organisation, period),
      ...words.values({
        ...resultsOf(findings),
        ...terms,
        plan: words.approves[template] ?? words.approvesOther,
        coordinator: person === '' ? blanks.name : namedInText(person),
        centre: organisation.people['centre']?.trim() || blanks.name,
      }),
    },
  };
}
