import type { Findings } from '../../../../model/findings';
import type { SheetPlan } from '../../../../model/plan';
import { listOf, type ListGroup, type SchoolList } from '../../../../judging';
import type { Verdict } from '../../../../model/verdict';
import { shnorWords as words } from '../../../../words/list/identification';
import { statusTitle } from '../../../../words/list/judging';
import { groupTitle } from '../../../../words/list/list';
import { schoolsCount } from '../../../../words/russian/russian';
import type { DocumentContext } from '../../../definition';
import { namerAmong } from '../../../kit/district';
import { SheetBuilder, type CellInput } from '../../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../../kit/sheet/look';
import { criteriaLines, subtitleOf } from '../head-lines';
import { appendLastYear, appendSigns, lastYearOf, listLines } from '../list-lines';
import { hasMunicipalities } from '../../../../naming';
import { certaintyText, evidenceCells, groundText, handText, mostEvidence, signsText } from './cells';
import { appendHandDecisions, appendOfficial } from './tail';
import { shnorSize, shnorStyles } from './styles';
import { RowKeys, sourcesOf, type Sources } from '../sources';

/** Groups of the list in their order; who has no signs is not named. */
const sections = ['rule', 'included', 'excluded', 'watch', 'insufficient'] as const satisfies readonly ListGroup[];
type Section = (typeof sections)[number];
/** Groups that say so when nobody is in them. */
const said: Partial<Record<Section, string>> = words.none;

/** Columns of the list: with municipalities where there are several, with as many cells for results as the fullest row needs. */
interface Columns {
  withMunicipality: boolean;
  slots: number;
  /** First cell for results; the last column of all. */
  evidence: number;
  right: number;
}

function columnsOf(verdicts: readonly Verdict[]): Columns {
  const withMunicipality = hasMunicipalities(verdicts.map(({ school }) => school));
  const most = Math.max(1, ...verdicts.map(({ evidence }) => evidence.length));
  const slots = Math.max(2, Math.min(mostEvidence, most));
  const evidence = withMunicipality ? 5 : 4;
  return { withMunicipality, slots, evidence, right: evidence + slots * 2 + 2 };
}

const widths = ({ withMunicipality, slots }: Columns): { width: number; hidden?: boolean }[] => [
  { width: 5 },
  ...(withMunicipality ? [{ width: 20 }] : []),
  { width: 22 },
  { width: 17 },
  { width: 29 },
  ...Array.from({ length: slots }, () => [{ width: 19 }, { width: 9 }]).flat(),
  { width: 17 },
  { width: 18 },
  { width: 12 },
];

/** «ШНОР»: the list with its reasons, then зона риска, then those the data cannot judge. */
export function shnorPlan(context: DocumentContext): SheetPlan {
  const { findings } = context;
  const { judgement } = findings;
  const { verdicts } = judgement;
  const columns = columnsOf(verdicts);
  const name = context.sheetName('shnor', '', words.sheet);
  const font = { ...documentFont, size: shnorSize };
  const head = { kind: 'shnor', key: '', name, title: words.title, font, columns: widths(columns) };
  const builder = new SheetBuilder(head, landscape());
  builder.tabColor = colors.lowInk;
  const list = listOf({ verdicts });
  appendHead(builder, findings, list, columns);
  const header = appendHeader(builder, columns);
  const sources = sourcesOf(verdicts, context.sheets);
  let service = 0;
  for (const section of sections) {
    const members = list.groups[section];
    if (members.length === 0 && !said[section]) continue;
    service = Math.max(service, appendSection(builder, section, members, columns, { findings, sources }));
  }
  // What links and their formulas lean on stands behind the list, out of sight.
  for (let index = 0; index < service; index++) head.columns.push({ width: 14, hidden: true });
  const bottom = builder.nextRow - 1;
  appendSigns(builder, findings, list, columns.right);
  appendLastYear(builder, lastYearOf(context), columns.right, namerAmong(findings));
  appendHandDecisions(builder, findings, columns.right);
  appendOfficial(builder, findings, columns.right);
  // The notes do not stand alone on a page.
  builder.keepWithNext(builder.nextRow - 1, builder.nextRow);
  builder.row([]);
  for (const note of words.notes) builder.mergedRow({ v: note, style: shnorStyles.note }, 0, columns.right);
  // With what the rows lean on: sorted without it, a row would stand beside another school's.
  builder.autoFilter = { top: header, bottom, left: 0, right: columns.right + service };
  builder.freeze = { rows: header + 1, cols: columns.withMunicipality ? 3 : 2 };
  const area = { top: 0, left: 0, bottom: builder.nextRow - 1, right: columns.right };
  for (const note of words.screenNotes) builder.mergedRow({ v: note, style: shnorStyles.note }, 0, columns.right);
  builder.print = { ...builder.print, area, titleRows: { from: header, to: header } };
  return builder.build();
}

function appendHead(builder: SheetBuilder, findings: Findings, list: SchoolList, { right }: Columns): void {
  builder.mergedRow({ v: words.title, style: styles.title }, 0, right);
  builder.mergedRow({ v: subtitleOf(findings), style: styles.subtitle }, 0, right);
  for (const [caption, text] of [...criteriaLines(findings), ...listLines(findings, list)]) {
    const row = builder.row([{ v: caption, style: shnorStyles.caption }]);
    builder.put(row, 2, { v: text, style: shnorStyles.line });
    builder.merge({ top: row, bottom: row, left: 0, right: 1 });
    builder.merge({ top: row, bottom: row, left: 2, right });
  }
}

function appendHeader(builder: SheetBuilder, { withMunicipality, slots, evidence }: Columns): number {
  const { columns } = words;
  const captions = [
    columns.number,
    ...(withMunicipality ? [columns.municipality] : []),
    columns.school,
    columns.verdict,
    columns.ground,
    columns.evidence,
    ...Array.from({ length: slots * 2 - 1 }, () => ''),
    columns.certainty,
    columns.weak,
    columns.hand,
  ];
  const row = builder.row(captions.map((v) => ({ v, style: shnorStyles.head })));
  builder.merge({ top: row, bottom: row, left: evidence, right: evidence + slots * 2 - 1 });
  builder.keepWithNext(row);
  return row;
}

/** Returns how many service cells its fullest row has. */
function appendSection(
  builder: SheetBuilder,
  section: Section,
  members: readonly Verdict[],
  { withMunicipality, slots, right }: Columns,
  { findings, sources }: { findings: Findings; sources: Sources },
): number {
  let service = 0;
  const count = schoolsCount(members.length);
  const title = words.section(groupTitle[section], count);
  builder.keepWithNext(builder.bandRow({ v: title, style: shnorStyles.section }, right));
  if (members.length === 0) builder.bandRow({ v: said[section]!, style: shnorStyles.none }, right);
  for (const [index, verdict] of members.entries()) {
    const { school } = verdict;
    const text = (v: string): CellInput => ({ v, style: shnorStyles.text });
    const keys = new RowKeys(builder.nextRow, right + 1);
    builder.row([
      { v: index + 1, style: shnorStyles.center },
      ...(withMunicipality ? [text(school.municipality ?? '')] : []),
      { v: school.name, style: shnorStyles.school },
      { v: statusTitle[verdict.status], style: shnorStyles[verdict.status] },
      text([groundText(verdict, findings.judgement), signsText(verdict)].filter(Boolean).join('\n')),
      ...evidenceCells(verdict, slots, sources, keys),
      text(certaintyText(verdict)),
      text(verdict.weakSubjects.join(',\n')),
      text(handText(verdict)),
    ]);
    service = Math.max(service, keys.write(builder));
  }
  return service;
}
