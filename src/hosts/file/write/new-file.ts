import type { AddedSheet, ChangeReport, WorkbookChange } from '../../../app/port';
import { plainStyles, plainTheme } from '../package/blank-parts';
import type { Codec } from '../package/codec';
import { Package } from '../package/package';
import { changePackage } from './write';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook without sheets, to write into. */
function blank(codec: Codec): Package {
  const pack = Package.empty(codec);
  pack.set(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
      `<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
  );
  pack.set(
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  pack.set(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>`,
  );
  pack.set(
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/theme" Target="theme/theme1.xml"/></Relationships>`,
  );
  pack.set('xl/styles.xml', plainStyles);
  pack.set('xl/theme/theme1.xml', plainTheme);
  return pack;
}

/** A new workbook: sheets of values at their addresses, then what the change makes. */
export function newPackage(
  sheets: readonly AddedSheet[],
  change: WorkbookChange,
  codec: Codec,
  keepState = true,
): { pack: Package; report: ChangeReport } {
  const all = { ...change, addSheets: [...sheets, ...(change.addSheets ?? [])] };
  return changePackage(blank(codec), all, new Set(), keepState);
}
