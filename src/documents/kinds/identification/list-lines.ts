/** What the sheets of identification say of the list as a whole: counts, chance, last year, the rules each for itself, other yardsticks. */
import {
  againstLastYear,
  chanceOf,
  frameOf,
  lowestSchools,
  yardsticks,
  type AgainstLastYear,
  type SchoolList,
  type Yardstick,
} from '../../../judging';
import type { Findings } from '../../../model/findings';
import { procedureTitle, type Procedure } from '../../../model/procedure';
import { rememberedOf } from '../../../model/remembered';
import type { School } from '../../../model/school';
import type { Judgement, Verdict } from '../../../model/verdict';
import { procedureName } from '../../../words/diagnostics/diagnostics';
import { shnorWords as words } from '../../../words/list/identification';
import { statusTitle } from '../../../words/list/judging';
import {
  chanceSentence,
  frameWords,
  lastYearWords,
  listSentence,
  noChanceText,
  nobodyCaption,
  nobodyText,
  notOfficial,
  ownRule,
  signTitles,
  uncountedCaption,
  uncountedText,
  unmetLines,
  yardstickNote,
  yardstickTitle,
} from '../../../words/list/list';
import { capital, schoolsCount } from '../../../words/russian/russian';
import { findPreset } from '../../../judging';
import type { DocumentContext } from '../../definition';
import { namerAmong } from '../../kit/district';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { schoolOrder } from '../../../naming';
import { decisionLines } from '../../kit/findings/listed';
import { areaOf } from './area';
import { shnorStyles } from './shnor/styles';

/** Both go over all results; several sheets and the screen say them. */
const frameFor = rememberedOf((findings: Findings) => frameOf(findings));
const chanceFor = rememberedOf((judgement: Judgement) => chanceOf(judgement));

/** «Вычислено по правилу …; не официальный перечень». */
export const notOfficialLine = ({ preset }: Pick<Findings, 'preset'>): string =>
  notOfficial(findPreset(preset)?.title ?? ownRule);

/** What a paper that decides by the computed list says of it: the rule with its source, and chance. Nothing where nothing was judged. */
export function computedLines(findings: Findings): string[] {
  const { judgement, preset } = findings;
  if (!judgement.judgeable) return [];
  const rule = findPreset(preset);
  return [
    ...chosenSheets(findings),
    notOfficial(rule?.title ?? ownRule, rule?.source),
    capital(chanceLine(findings, procedureName)),
    ...decisionLines(findings),
  ];
}

/** That some sheets alone were read; nothing where all were. */
function chosenSheets({ reading }: Findings): string[] {
  const { sheets } = reading;
  if (!sheets.some(({ reason }) => reason === 'notChosen')) return [];
  return [frameWords.onlySheets(sheets.filter(({ read }) => read).map(({ sheet }) => sheet))];
}

/** What chance alone would make of the list, or why that cannot be said. */
export function chanceLine({ judgement, reading }: Findings, named?: (procedure: Procedure) => string): string {
  const chance = chanceFor(judgement);
  if (chance.expected === null) return noChanceText(chance.tooFew, named);
  return chanceSentence(chance, areaOf(reading.schools));
}

/** Lines of the head under the criteria: caption and text. */
export function listLines(findings: Findings, { counts, groups }: SchoolList): [string, string][] {
  const { years, judgeable } = findings.judgement;
  const ofStatus = (['low', 'watch', 'insufficient', 'clear'] as const).map(
    (status) => `${statusTitle[status]} – ${counts.byStatus[status]}`,
  );
  const doubt = !years ? words.noYears : judgeable ? '' : words.notJudgeable;
  const summary = words.summary(capital(listSentence(counts)), words.byRule(counts.schools, ofStatus.join(', ')));
  const { uncounted, nobody } = frameFor(findings);
  return [
    ...chosenSheets(findings).map((text): [string, string] => [words.sheetsCaption, text]),
    ...(nobody.length > 0 ? [[words.nobodyCaption, words.nobody(nobodyText(nobody, ''))] as [string, string]] : []),
    ...(uncounted ? [[uncountedCaption, uncountedText(uncounted)] as [string, string]] : []),
    [words.summaryCaption, [summary, doubt].filter(Boolean).join(' ')],
    ...(judgeable && groups.rule.length + groups.excluded.length > 0
      ? [[words.chanceCaption, chanceLine(findings)] as [string, string]]
      : []),
    ...unmetLines(findings.judgement.unmet).map((text): [string, string] => [words.decisionsCaption, `${text}.`]),
    [words.statusCaption, notOfficialLine(findings)],
  ];
}

/** «Не учитываются: ВПР 4, 7, 8 — 812 результатов; 2026 год — 134 результата»; null where everything counts. */
export function uncountedLine(findings: Findings): string | null {
  const { uncounted } = frameFor(findings);
  return uncounted && frameWords.uncounted(uncounted);
}

/** «Нет данных ни у одной школы: 2026 – ЕГЭ»; null where every procedure of the criteria has a result. */
export const nobodyLine = (findings: Findings): string | null => nobodyText(frameFor(findings).nobody) || null;
/** The same for a paper: procedures in full. */
export const nobodyInFull = (findings: Findings): string | null =>
  nobodyText(frameFor(findings).nobody, nobodyCaption, procedureTitle) || null;

/** Names shown of a long list; how many there are stands before them. */
const mostNames = 40;
const namesOf = (names: readonly string[]): string =>
  [...names.slice(0, mostNames), ...(names.length > mostNames ? [words.others(names.length - mostNames)] : [])].join(
    '; ',
  );

function block(builder: SheetBuilder, title: string, right: number, lines: readonly string[]): void {
  builder.row([]);
  builder.keepWithNext(builder.mergedRow({ v: title, style: shnorStyles.section }, 0, right));
  for (const line of lines) builder.mergedRow({ v: capital(line), style: shnorStyles.text }, 0, right);
}

/** The rules each for itself, whatever the criteria make of them; then the yardsticks that are no rule. */
export function appendSigns(
  builder: SheetBuilder,
  { judgement, reading }: Pick<Findings, 'judgement' | 'reading'>,
  list: SchoolList,
  right: number,
): void {
  const nameOf = namerAmong({ reading });
  const schoolNames = (verdicts: readonly Verdict[]): string => namesOf(verdicts.map(({ school }) => nameOf(school)));
  if (!judgement.years) return;
  const verdicts = Object.values(list.groups)
    .flat()
    .sort((a, b) => schoolOrder(a.school, b.school));
  const signs = signTitles.map(([sign, title]) => {
    const held = verdicts.filter(({ signs: of }) => (sign === 'both' ? of.procedures && of.same : of[sign]));
    return words.names(title, schoolsCount(held.length), schoolNames(held));
  });
  block(builder, words.signsTitle, right, signs);
  const lowest = (Object.keys(yardsticks) as Yardstick[]).map((yardstick) => {
    const found = lowestSchools(judgement, yardsticks[yardstick]).sort((a, b) => schoolOrder(a.school, b.school));
    return words.names(yardstickTitle[yardstick], schoolsCount(found.length), schoolNames(found));
  });
  block(builder, words.yardsticksTitle, right, lowest);
  builder.mergedRow({ v: yardstickNote, style: shnorStyles.note }, 0, right);
}

/** Against last year's list: kept in the workbook, or judged from three years of data; null where neither is there. */
export const lastYearOf = ({ findings, state }: Pick<DocumentContext, 'findings' | 'state'>): AgainstLastYear | null =>
  againstLastYear(findings.reading.results, findings.judgement, state.lists);

export function appendLastYear(
  builder: SheetBuilder,
  against: AgainstLastYear | null,
  right: number,
  nameOf: (school: School) => string,
): void {
  if (!against) return;
  const { came, left, stays, from, year } = against;
  const line = (caption: string, names: readonly string[]): string =>
    words.names(caption, schoolsCount(names.length), namesOf(names));
  block(builder, `${lastYearWords.title} (${lastYearWords.from[from](year)})`, right, [
    lastYearWords.summary(came.length, left.length, stays.length),
    line(lastYearWords.came, came.map(nameOf)),
    line(
      lastYearWords.left,
      left.map(({ name, school }) => (school ? nameOf(school) : name)),
    ),
    line(
      lastYearWords.stays,
      stays.map(({ school, years }) => `${nameOf(school)} (${lastYearWords.running(years)})`),
    ),
  ]);
}
