/** What the analytical note and the minutes say of the data. */
import type { DocumentContext } from '../../definition';
import { lineMark } from '../../forms/kept-lines';
import { statementText } from '../../kit/sheet/statement';
import { scopeOf } from '../../kit/findings/scope';
import { listOf } from '../../../judging';
import { listedOfAll } from '../../../words/list/list';
import { decisionLine, paperWords, termOf } from '../../../words/papers/papers';
import { typeset } from '../../../words/russian/russian';
import { schoolsSaid } from '../../../words/papers/swot';
import { periodOf } from '../../kit/organisation';
import { recommendationsFor } from '../dynamics/recommendations';
import { changeStatements, gradeStatements, lowProcedureStatements } from '../swot/results';
import type { SwotStatement } from '../swot/model';
import { helpedSchools, watchedSchools } from '../../kit/findings/listed';

/** A line of a paper, known by what it is about: what people made of it does not go over to another fact that takes its place. */
export interface Said {
  id: string;
  text: string;
}

/** A line that is known by its own words. */
export const saidAs = (text: string): Said => ({ id: lineMark(text), text });

/** Low procedures, falls and gaps between grades over all schools. */
function problemsOf({ findings }: DocumentContext): SwotStatement[] {
  const years = findings.judgement.years;
  if (!years) return [];
  const scope = scopeOf(findings);
  const all = [
    ...lowProcedureStatements(scope, years),
    ...changeStatements(scope, years),
    ...gradeStatements(scope, years),
  ];
  return all.filter(({ quadrant }) => quadrant === 'weaknesses');
}

/** How many schools are on the list, then what the procedures show. */
export function conclusionLines(context: DocumentContext): Said[] {
  const { counts } = listOf(context.findings.judgement);
  const { listed } = counts;
  if (counts.schools + counts.absent === 0) return [];
  const first =
    listed === 0
      ? paperWords.note.noList.replace(/\.$/, '')
      : schoolsSaid.listed(listed, listedOfAll(counts), '', '').join('');
  return [
    { id: 'listed', text: typeset(first) },
    ...problemsOf(context).map((statement) => ({ id: statement.id, text: typeset(statementText(statement)) })),
  ];
}

/** Recommendations by whom they are for: drafted from the problems, then those that always stand. */
export function adviceLines(context: DocumentContext): { who: string; lines: string[] }[] {
  const ended = (lines: readonly string[]) =>
    lines.map((line, i) => typeset(`${line.replace(/[;.]$/, '')}${i === lines.length - 1 ? '.' : ';'}`));
  const { none } = paperWords;
  if (helpedSchools(context.findings).length === 0) {
    const watch = watchedSchools(context.findings).length > 0 ? none.watchAdvice : [];
    return [{ who: none.who, lines: ended([...none.advice, ...watch]) }];
  }
  const drafted = recommendationsFor(problemsOf(context));
  return paperWords.advice.map(({ who, of, always }) => {
    const own = drafted.flatMap((text) => {
      const prefix = of.find((one) => text.startsWith(`${one}:`));
      return prefix === undefined ? [] : [text.slice(prefix.length + 1).trim()];
    });
    return { who, lines: ended([...always, ...own]) };
  });
}

/** Decisions proposed after identification. */
export const firstDecisions = (context: DocumentContext): Said[] => {
  const period = periodOf(context);
  const { none, firstDecisions: listed } = paperWords;
  const watched = watchedSchools(context.findings);
  const nobody = [...none.decisions, ...(watched.length > 0 ? none.watchDecisions(watched) : [])];
  return (helpedSchools(context.findings).length > 0 ? listed : nobody).map(({ text, who, when }) => ({
    ...saidAs(text),
    text: typeset(decisionLine(text, who, termOf(paperWords.deadlines[when][period.kind], period, context.today))),
  }));
};
