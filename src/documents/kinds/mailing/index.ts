/** The list in an archive for schools: what goes to whom. Made with the archive only. */
import type { SheetPlan } from '../../../model/plan';
import { packageWords as words } from '../../../words/schools/packages';
import type { CellInput } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';
import { headRow, inputCell, newPage, noteRow } from '../../kit/sheet/page';

/** One school's folder. */
export interface Mailed {
  municipality: string;
  school: string;
  folder: string;
  files: readonly string[];
}

const names = { sheetName: (_kind: string, _key: string, wanted: string) => wanted };
const widths = [6, 28, 36, 36, 34, 14, 14];

/** A row a school, with places to mark what was sent and what came back. `today`: as it is printed, «29.11.2026». */
export function mailingList(folders: readonly Mailed[], today: string): SheetPlan {
  const sheet = newPage(names, { kind: 'mailing', name: words.list, title: words.listTitle, widths });
  noteRow(sheet, words.made(today), widths.length - 1);
  const head = headRow(sheet, words.columns);
  const text = (v: string): CellInput => ({ v, style: styles.text });
  folders.forEach(({ municipality, school, folder, files }, index) =>
    sheet.row([
      { v: index + 1, style: styles.center },
      ...[municipality, school, folder, files.join('\n')].map(text),
      inputCell(null),
      inputCell(null),
    ]),
  );
  sheet.freeze = { rows: head + 1, cols: 0 };
  sheet.print = { ...sheet.print, titleRows: { from: head, to: head } };
  return sheet.build();
}
