/** A region's summary over many files read one by one: a row a file, a row a municipality. Made by the command line only. */
import { isListed, listOf } from '../../../judging';
import type { Findings } from '../../../model/findings';
import type { SheetPlan } from '../../../model/plan';
import { sheetsRead } from '../../../model/reading';
import type { Verdict } from '../../../model/verdict';
import { regionWords as words } from '../../../words/list/region';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';
import { headRow, newPage, noteRow } from '../../kit/sheet/page';
import { criteriaLines } from '../identification/head-lines';

/** One file of the run: what was found in it, or why it was not read. */
export interface FileFound {
  file: string;
  findings: Findings | null;
  /** What the user is to do about it, sentences; empty where nothing is. */
  remarks: readonly string[];
}

/** @param today as it is printed, «29.11.2026»; the criteria are those of the run, the same for every file */
export function regionSummary(files: readonly FileFound[], today: string): SheetPlan[] {
  const judged = files.find(({ findings }) => findings?.judgement.judgeable)?.findings;
  const criteria = judged ? criteriaLines(judged).map(([caption, line]) => `${caption}: ${line}`) : [];
  const lines = [words.made(today), ...criteria];
  return [municipalitySheet(files, lines), fileSheet(files, lines)];
}

const names = { sheetName: (_kind: string, _key: string, wanted: string) => wanted };

const text = (v: string): CellInput => ({ v, style: styles.text });
const count = (v: number | null): CellInput => ({ v, style: styles.whole });

function fileSheet(files: readonly FileFound[], lines: readonly string[]): SheetPlan {
  const widths = [5, 40, 16, 12, 9, 12, 14, 10, 10, 60];
  const sheet = newPage(names, { kind: 'region-files', name: words.files, title: words.filesTitle, widths });
  for (const line of lines) noteRow(sheet, line, widths.length - 1);
  sheet.row([]);
  const head = headRow(sheet, words.fileColumns);
  files.forEach(({ file, findings, remarks }, index) => {
    const { reading, judgement } = findings ?? { reading: null, judgement: null };
    const questions = reading?.questions.length ?? 0;
    const todo = [...remarks, ...(questions > 0 ? [words.ask] : [])];
    sheet.row([
      count(index + 1),
      text(file),
      text(stateOf(findings)),
      reading ? { v: words.ofSheets(sheetsRead(reading), reading.sheets.length), style: styles.center } : count(null),
      count(reading?.schools.length ?? null),
      count(reading?.results.length ?? null),
      { v: judgement?.years ? words.years(judgement.years) : '', style: styles.center },
      count(judgement?.judgeable ? judgement.verdicts.filter(isListed).length : null),
      count(reading ? questions : null),
      text(todo.join('\n')),
    ]);
  });
  return finished(sheet, head);
}

function stateOf(findings: Findings | null): string {
  if (!findings) return words.notRead;
  if (findings.reading.results.length === 0) return words.nothing;
  return findings.judgement.judgeable ? words.read : words.notJudged;
}

function municipalitySheet(files: readonly FileFound[], lines: readonly string[]): SheetPlan {
  const widths = [5, 34, 9, 11, 11, 11, 11, 90];
  const options = { kind: 'region', name: words.municipalities, title: words.municipalitiesTitle, widths };
  const sheet = newPage(names, options);
  for (const line of lines) noteRow(sheet, line, widths.length - 1);
  sheet.row([]);
  const head = headRow(sheet, words.municipalityColumns);
  byMunicipality(files).forEach(([name, verdicts], index) => {
    const listed = verdicts.filter(isListed).map(({ school }) => school.name);
    sheet.row([
      count(index + 1),
      text(name),
      ...countsOf(verdicts).map(count),
      text(listed.sort((one, other) => one.localeCompare(other, 'ru')).join(', ')),
    ]);
  });
  return finished(sheet, head);
}

/** Schools, by the rule, on the list, at risk, with too little data. */
const countsOf = (verdicts: Verdict[]): number[] => {
  const { schools, listed, byStatus } = listOf({ verdicts }).counts;
  return [schools, byStatus.low, listed, byStatus.watch, byStatus.insufficient];
};

/**
 * Verdicts of files that could be judged, by municipality in the order of their names. A municipality that several files hold has a row for
 * each: the same schools may stand in both, so nothing is added up.
 */
function byMunicipality(files: readonly FileFound[]): [name: string, verdicts: Verdict[]][] {
  const rows = files.flatMap(({ file, findings }) => {
    const groups = new Map<string | null, Verdict[]>();
    for (const verdict of findings?.judgement.judgeable ? findings.judgement.verdicts : []) {
      const { municipality } = verdict.school;
      groups.set(municipality, [...(groups.get(municipality) ?? []), verdict]);
    }
    return [...groups].map(([municipality, verdicts]) => ({ file, municipality, verdicts }));
  });
  const isAlone = (name: string | null) => rows.filter(({ municipality }) => municipality === name).length === 1;
  return rows
    .map(({ file, municipality, verdicts }): [string, Verdict[]] => {
      if (municipality === null) return [words.ofFile(file), verdicts];
      return [isAlone(municipality) ? municipality : words.inFile(municipality, file), verdicts];
    })
    .sort(([one], [other]) => one.localeCompare(other, 'ru'));
}

function finished(sheet: SheetBuilder, head: number): SheetPlan {
  sheet.freeze = { rows: head + 1, cols: 0 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  return sheet.build();
}
