/** Texts and links of one school's row on «ШНОР». */
import { quoteSheet } from '../../../../model/cells';
import { procedureShort, type Procedure } from '../../../../model/procedure';
import type { JudgedResult, Judgement, Verdict } from '../../../../model/verdict';
import { shnorWords as words } from '../../../../words/list/identification';
import { certaintyNotes, intervalText, oneSignText, ruleShort } from '../../../../words/list/judging';
import { decisionText } from '../../../../words/list/list';
import { capital, resultsCount, wholeNumber } from '../../../../words/russian/russian';
import type { CellInput } from '../../../kit/sheet/builder';
import { linkedShare, placeFormula } from '../checked-link';
import { linkTo } from '../places';
import type { RowKeys, Sources } from '../sources';
import { shnorStyles } from './styles';

/** Cells a row has for results; more are named in the last one. */
export const mostEvidence = 3;

const caption = (procedure: Procedure, year: number): string => `${procedureShort(procedure)}, ${year}`;
const people = ({ result }: JudgedResult): string =>
  words.of(wholeNumber(result.low), wholeNumber(result.participants));

/** Three lines: procedure and year; people; interval with what is to be known. */
function evidenceText(judged: JudgedResult): string {
  const { procedure, year } = judged.result;
  const marks = [
    intervalText(judged.interval),
    ...(judged.belowMinimum ? [words.small] : []),
    ...(judged.result.exact ? [] : [words.undecided]),
  ];
  return [caption(procedure, year), people(judged), words.interval(marks.join('; '))].join('\n');
}

/**
 * Two cells a result: what it is, and its share linked to the source (a number, since some programs do not wrap a linked text). The last
 * pair names the results that found no place.
 */
export function evidenceCells(verdict: Verdict, slots: number, sources: Sources, service: RowKeys): CellInput[] {
  // The last year first: both rules lean on it.
  const evidence = [...verdict.evidence].sort((a, b) => b.result.year - a.result.year);
  const rest = evidence.length > slots ? evidence.slice(slots - 1) : [];
  const shown = rest.length > 0 ? evidence.slice(0, slots - 1) : evidence;
  const cells: CellInput[] = shown.flatMap((judged): CellInput[] => {
    const { result } = judged;
    const link = linkTo(result, sources.sheets);
    const place = placeFormula(result, sources, service.cell);
    const led = place
      ? { f: linkedShare(result, service.formula(place, `#${quoteSheet(link!.sheet)}!${link!.cell}`)) }
      : link && { link: { ...link, tip: words.fixedLink } };
    return [
      { v: evidenceText(judged), style: shnorStyles.text },
      { v: result.low / result.participants, ...led, style: led ? shnorStyles.link : shnorStyles.share },
    ];
  });
  if (rest.length > 0) {
    // By years, so that each year is said once: a row is as tall as its longest cell.
    const list = [...new Set(rest.map(({ result }) => result.year))].map((year) => {
      const own = rest.filter(({ result }) => result.year === year);
      return `${year}: ${own.map((judged) => `${procedureShort(judged.result.procedure)} (${people(judged)})`).join(', ')}`;
    });
    cells.push({ v: words.more(rest.length, list.join('; ')), style: shnorStyles.text }, { style: shnorStyles.text });
  }
  while (cells.length < slots * 2) cells.push({ style: shnorStyles.text });
  return cells;
}

/** Why the school stands in its section. */
export function groundText(verdict: Verdict, { criteria, years }: Judgement): string {
  if (verdict.status === 'low' && years)
    return verdict.rules.map((rule) => capital(ruleShort(rule, criteria, years))).join(';\n');
  const oneSign = oneSignText(verdict, criteria, years);
  if (oneSign) return capital(oneSign);
  if (verdict.status === 'watch') {
    const { low, near, unchecked } = words.watchGround;
    if (!verdict.evidence.some(({ isLow }) => isLow)) return capital(near);
    return capital(verdict.unchecked.length > 0 ? unchecked(verdict.unchecked) : low);
  }
  if (verdict.results.length === 0 && verdict.hand?.action === 'add') return capital(words.noResults);
  const known = verdict.results.filter(({ excluded }) => !excluded);
  const excluded = verdict.results.length - known.length;
  const missing = (years ?? []).filter((year) => !known.some(({ result }) => result.year === year));
  const results = (count: number): string => resultsCount(count);
  const parts = [
    ...missing.map(words.unknown.year),
    ...(missing.length === 0 ? [words.unknown.few(results(known.length))] : []),
    ...(excluded > 0 ? [words.unknown.excluded(results(excluded))] : []),
  ];
  return capital(parts.join('; '));
}

/** The rules each for itself, by number: «1; 2 (любая); 2 (та же)». */
export function signsText({ signs }: Verdict): string {
  const held = (Object.keys(words.signMarks) as (keyof typeof words.signMarks)[]).filter((sign) => signs[sign]);
  return held.length === 0 ? '' : `${words.signs}: ${held.map((sign) => words.signMarks[sign]).join('; ')}`;
}

export const certaintyText = (verdict: Verdict): string => capital(certaintyNotes(verdict).join(';\n'));

export const handText = ({ hand }: Pick<Verdict, 'hand'>): string => (hand ? capital(decisionText(hand)) : '');
