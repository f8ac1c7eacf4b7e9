import type { Findings } from '../../../model/findings';
import type { SheetPlan } from '../../../model/plan';
import type { Verdict, VerdictStatus } from '../../../model/verdict';
import { shnorWords as words } from '../../../words/identification';
import { statusTitle } from '../../../words/judging';
import { counted } from '../../../words/russian';
import type { DocumentContext } from '../../definition';
import { SheetBuilder, type CellInput } from '../../kit/sheet/builder';
import { colors, documentFont, landscape, styles } from '../../kit/sheet/look';
import { criteriaLines, subtitleOf } from './head-lines';
import { sheetsById } from './places';
import { hasMunicipalities, schoolOrder } from './schools-order';
import { certaintyText, evidenceCells, groundText, handText, mostEvidence } from './shnor-cells';
import { appendHandDecisions, appendOfficial } from './shnor-tail';
import { shnorSize, shnorStyles } from './shnor-styles';
import { RowKeys, sourcesOf, type Sources } from './sources';

const sections = ['low', 'watch', 'insufficient'] as const satisfies readonly VerdictStatus[];
type Section = (typeof sections)[number];

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
  { width: 26 },
  { width: 13 },
  { width: 22 },
  ...Array.from({ length: slots }, () => [{ width: 16 }, { width: 7 }]).flat(),
  { width: 18 },
  { width: 14 },
  { width: 13 },
];

/** «ШНОР»: the list with its reasons, then зона риска, then those the data cannot judge. */
export function shnorPlan(context: DocumentContext): SheetPlan {
  const { findings } = context;
  const { judgement } = findings;
  const verdicts = [...judgement.verdicts].sort((a, b) => schoolOrder(a.school, b.school));
  const columns = columnsOf(verdicts);
  const name = context.sheetName('shnor', '', words.sheet);
  const font = { ...documentFont, size: shnorSize };
  const head = { kind: 'shnor', key: '', name, title: words.title, font, columns: widths(columns) };
  const builder = new SheetBuilder(head, landscape());
  builder.tabColor = colors.lowInk;
  appendHead(builder, findings, verdicts, columns);
  const header = appendHeader(builder, columns);
  const sources = sourcesOf(verdicts, sheetsById(context.sheets));
  let service = 0;
  for (const section of sections) {
    const members = verdicts.filter(({ status }) => status === section);
    service = Math.max(service, appendSection(builder, section, members, columns, { findings, sources }));
  }
  // What links and their formulas lean on stands behind the list, out of sight.
  for (let index = 0; index < service; index++) head.columns.push({ width: 14, hidden: true });
  const bottom = builder.nextRow - 1;
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
  builder.print = { ...builder.print, area, titleRows: { from: header, to: header } };
  return builder.build();
}

function appendHead(builder: SheetBuilder, findings: Findings, verdicts: readonly Verdict[], { right }: Columns): void {
  builder.mergedRow({ v: words.title, style: styles.title }, 0, right);
  builder.mergedRow({ v: subtitleOf(findings), style: styles.subtitle }, 0, right);
  const line = (caption: string, text: string): void => {
    const row = builder.row([{ v: caption, style: shnorStyles.caption }]);
    builder.put(row, 2, { v: text, style: shnorStyles.line });
    builder.merge({ top: row, bottom: row, left: 0, right: 1 });
    builder.merge({ top: row, bottom: row, left: 2, right });
  };
  for (const [caption, text] of criteriaLines(findings)) line(caption, text);
  const count = (status: VerdictStatus): string =>
    `${statusTitle[status]} – ${verdicts.filter((verdict) => verdict.status === status).length}`;
  const parts = [...sections, 'clear' as const].map(count).join(', ');
  const { years, judgeable } = findings.judgement;
  const doubt = !years ? words.noYears : judgeable ? '' : words.notJudgeable;
  line(words.summaryCaption, [words.summary(`${verdicts.length}; ${parts}`), doubt].filter(Boolean).join(' '));
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
  const count = counted(members.length, 'школа', 'школы', 'школ');
  builder.keepWithNext(builder.bandRow({ v: words.sections[section](count), style: shnorStyles.section }, right));
  if (members.length === 0) builder.bandRow({ v: words.none[section], style: shnorStyles.none }, right);
  for (const [index, verdict] of members.entries()) {
    const { school } = verdict;
    const text = (v: string): CellInput => ({ v, style: shnorStyles.text });
    const keys = new RowKeys(builder.nextRow, right + 1);
    builder.row([
      { v: index + 1, style: shnorStyles.center },
      ...(withMunicipality ? [text(school.municipality ?? '')] : []),
      { v: school.name, style: shnorStyles.school },
      { v: statusTitle[section], style: shnorStyles[section] },
      text(groundText(verdict, findings.judgement)),
      ...evidenceCells(verdict, slots, sources, keys),
      text(certaintyText(verdict)),
      text(verdict.weakSubjects.join(',\n')),
      text(handText(verdict)),
    ]);
    service = Math.max(service, keys.write(builder));
  }
  return service;
}
