/** Statements from the other sheets of the workbook: staff, risk factors, school processes. */
import { ofAll, organisations } from '../../../words/diagnostics/diagnostics';
import { decimal, listed, share } from '../../../words/russian/russian';
import { sheetsSaid as said } from '../../../words/papers/swot';
import type { DocumentContext } from '../../definition';
import { namerAmong } from '../../kit/district';
import type { Scope } from '../../kit/findings/scope';
import { joined } from '../../kit/findings/sources';
import { figure, type Part } from '../../kit/sheet/statement';
import { markPoints, processAreas, weakMarks, type Indicator, type ProcessMark } from '../processes/indicators';
import { latestMarks, typedMarks } from '../processes/read';
import { riskEntries } from '../risk/read';
import { factorOf } from '../../kit/risk-factors';
import { staffIndicators, supportIndicators } from '../staff/indicators';
import { staffFigures } from '../staff/read';
import { staffBySchool, type SchoolStaff, type StaffColumn } from '../staff/schools';
import type { SwotStatement } from './model';

/** Mean age of teachers from which the office speaks of ageing staff. */
const oldStaff = 50;

/** The last year a period names: «2023/2024», «2024». */
const yearOf = (period: string): number =>
  Math.max(...[...period.matchAll(/20\d\d/g)].map(([year]) => Number(year)), 0);

/** Staff and support: first and last year of each indicator. */
export function staffStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  const results = context.findings.judgement.years?.[1] ?? 0;
  // Figures older than the year before the results say nothing of today.
  const figures = staffFigures(context, scope.school?.id ?? '');
  return [...staffIndicators, ...supportIndicators].flatMap((indicator): SwotStatement[] => {
    const own = figures
      .filter((known) => known.indicator === indicator.id)
      .sort((a, b) => a.period.localeCompare(b.period));
    const last = own.at(-1);
    if (!last || yearOf(last.period) < results - 1) return [];
    const shown = (value: number) => (indicator.unit === 'share' ? share(value) : decimal(value));
    const name = indicator.title.replace(/, (?:чел\.|лет|доля)$/, '');
    const now = figure(shown(last.value), [last.source]);
    if (indicator.id === 'age' && last.value >= oldStaff)
      return [
        {
          id: 'staff:age',
          quadrant: 'threats',
          parts: said.oldStaff(name, now, last.period),
        },
      ];
    const first = own[0]!;
    if (first === last || first.value === last.value) {
      if (last.value > 0 || indicator.growing !== 'good') return [];
      return [{ id: `staff:${indicator.id}`, quadrant: 'weaknesses', parts: said.staff(name, now, last.period) }];
    }
    const grown = last.value > first.value;
    const good = grown === (indicator.growing === 'good');
    const was = figure(shown(first.value), [first.source]);
    return [
      {
        id: `staff:${indicator.id}`,
        quadrant: good ? 'strengths' : 'weaknesses',
        parts: said.staffChanged(name, [first.period, was], [last.period, now]),
      },
    ];
  });
}

/** Share of teachers near the end of their work from which it is a threat. */
const manyOld = 0.2;

/** Vacancies, age and young teachers from the office's table of staff by school. */
export function schoolStaffStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  const ids = new Set(scope.schools.map(({ id }) => id));
  const staff = staffBySchool(context).filter(({ school }) => ids.has(school.id));
  const of = (column: StaffColumn) => staff.filter((one) => one.column === column);
  const sum = (rows: readonly SchoolStaff[]) => rows.reduce((total, { value }) => total + value, 0);
  const cells = (rows: readonly SchoolStaff[]) => joined(rows.map(({ source }) => source));
  const statements: SwotStatement[] = [];
  const vacant = of('vacancies').filter(({ value }) => value > 0);
  const among =
    scope.school || vacant.length > 8 ? '' : listed(vacant.map(({ school }) => namerAmong(context.findings)(school)));
  if (vacant.length > 0)
    statements.push({
      id: 'staff:vacancies',
      quadrant: 'weaknesses',
      parts: said.vacancies(figure(decimal(sum(vacant)), cells(vacant)), among),
    });
  const full = of('vacancies').filter(({ value }) => value === 0);
  if (vacant.length > 0 && full.length > 0 && !scope.school)
    statements.push({
      id: 'staff:network',
      quadrant: 'opportunities',
      parts: said.network(
        figure(ofAll(full.length, full.length + vacant.length), cells(of('vacancies'))),
        figure(organisations(vacant.length), cells(vacant)),
      ),
    });
  const total = sum(of('total'));
  const old = of('old');
  if (total > 0 && sum(old) / total >= manyOld)
    statements.push({
      id: 'staff:old',
      quadrant: 'threats',
      parts: said.nearPension(
        figure(
          `${share(sum(old) / total)} (${decimal(sum(old))} из ${decimal(total)})`,
          cells([...old, ...of('total')]),
        ),
      ),
    });
  const young = of('young');
  if (sum(young) > 0)
    statements.push({
      id: 'staff:young',
      quadrant: 'opportunities',
      parts: said.young(figure(decimal(sum(young)), cells(young))),
    });
  return statements;
}

/** Risk factors of high significance: in how many schools; for a school each of its own. */
export function riskStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  const ids = new Set(scope.schools.map(({ id }) => id));
  const entries = riskEntries(context).filter(
    ({ school, significance }) => ids.has(school.id) && significance === 'high',
  );
  const factors = [...new Set(entries.map(({ factor }) => factor))];
  return factors.map((id): SwotStatement => {
    const of = entries.filter(({ factor }) => factor === id);
    const name = factorOf(id)?.title ?? id;
    const cells = of.flatMap(({ source }) => source ?? []);
    return {
      id: `risk:${id}`,
      quadrant: 'threats',
      parts: scope.school
        ? said.factorOfSchool(name, figure(said.riskProfile, cells))
        : said.factor(
            name,
            figure(organisations(of.length), cells),
            of.length <= 5 ? listed(of.map(({ school }) => namerAmong(context.findings)(school))) : '',
          ),
    };
  });
}

/** Indicators of school processes that at least half of the schools marked as weak, or as very good: a statement an area. */
export function processStatements(context: DocumentContext, scope: Scope): SwotStatement[] {
  const all = typedMarks(context);
  const marks = scope.schools.flatMap(({ id }) => latestMarks(all, id));
  const found = (indicator: Indicator, wanted: (mark: ProcessMark) => boolean) => {
    const own = marks.filter((mark) => mark.indicator === indicator.id);
    const of = own.filter(({ mark }) => wanted(mark));
    return of.length > 0 && of.length * 2 >= own.length ? [{ indicator, of, all: own.length }] : [];
  };
  const shown = ({ indicator, of, all: count }: ReturnType<typeof found>[number]): Part[] => {
    const cells = of.flatMap(({ source }) => source ?? []);
    const marks = scope.school ? said.marked(of[0]!.mark, of[0]!.year) : ofAll(of.length, count);
    return said.process(indicator.id, indicator.title, figure(marks, cells));
  };
  return processAreas.flatMap((area): SwotStatement[] => {
    const weak = area.indicators.flatMap((one) => found(one, (mark) => weakMarks.includes(mark)));
    const strong = area.indicators
      .filter((one) => !weak.some(({ indicator }) => indicator === one))
      .flatMap((one) => found(one, (mark) => markPoints[mark] === markPoints['++']));
    const statement = (of: typeof weak, quadrant: 'weaknesses' | 'strengths', begun: string): SwotStatement[] =>
      of.length === 0
        ? []
        : [
            {
              id: `process:${quadrant}:${area.id}`,
              quadrant,
              parts: [begun, ...of.flatMap((one, index) => [...(index > 0 ? ['; '] : []), ...shown(one)])],
            },
          ];
    return [
      ...statement(weak, 'weaknesses', said.weakProcesses(area.title)),
      ...statement(strong, 'strengths', said.strongProcesses(area.title)),
    ];
  });
}
