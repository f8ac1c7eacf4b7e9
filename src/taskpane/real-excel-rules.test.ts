/** (b) Conditional formats as real Excel and other programs have them: our marks are found and taken away, the user's rules stay. */
import JSZip from 'jszip';
import { openBook } from '../../excel-stand-in/file/read';
import { saveBook } from '../../excel-stand-in/file/write';
import { rectText } from '../../excel-stand-in/model/address';
import { createHost, type NodeHost } from '../../excel-stand-in/node';
import { make, opened, problem, remarks, sessionIn, source } from './testing/in-excel';

jest.setTimeout(300_000);

describe('(b) rules in the user’s sheets', () => {
  const school = 'B5:B16';
  test('two rules on one range, duplicated rules: the schools are marked and unmarked all the same', async () => {
    const { host, session } = await opened();
    host.user.addRule(source, school);
    host.user.addRule(source, school);
    host.user.addRule('ОГЭ 2025', 'C3:C9', '=C3>5');
    host.user.duplicateRules('ОГЭ 2025');
    const before = structuredClone(host.book.sheets.map(({ conditionalFormats }) => conditionalFormats));
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    expect(problem(session)).toBeNull();
    expect(host.user.sheet(source).conditionalFormats).toHaveLength(3);
    await session.flag(false);
    expect(problem(session)).toBeNull();
    const after = host.book.sheets.slice(0, before.length).map(({ conditionalFormats }) => conditionalFormats);
    expect(after).toEqual(before);
    expect(remarks(session)).toContain('ОГЭ 2025');
    session.close();
  });

  test('marks taken back with Ctrl+Z after they were removed cannot be read: the sheet is named', async () => {
    const { host, session } = await opened({ undo: true });
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    await session.flag(false);
    while (host.user.sheet(source).conditionalFormats.length === 0 && host.user.undo());
    expect(host.user.sheet(source).conditionalFormats).toHaveLength(1);
    await session.flag(false);
    expect(problem(session)).toBeNull();
    expect(remarks(session)).toContain(source);
    session.close();
  });

  test('a rule that sorting and inserting cut into areas keeps each area’s own cells when the change is undone', async () => {
    const { host, session } = await opened();
    await make(session, [{ kind: 'shnor' }]);
    await session.flag(true);
    const sheet = host.user.sheet(source);
    const [rule] = sheet.conditionalFormats;
    const [whole] = rule!.rects;
    rule!.rects = [
      { ...whole!, bottom: whole!.top + 2 },
      { ...whole!, top: whole!.top + 4 },
    ];
    const seen = () =>
      Array.from({ length: whole!.bottom - whole!.top + 1 }, (_, index) =>
        host.user.colours(source, rectText({ ...whole!, top: whole!.top + index, bottom: whole!.top + index })),
      );
    const before = seen();
    expect(before.filter(({ fill }) => fill).length).toBeGreaterThan(0);
    await session.flag(true);
    await session.restorePrevious();
    expect(problem(session)).toBeNull();
    expect(sheet.conditionalFormats.map(({ rects }) => rects.length)).toEqual([1, 1]);
    expect(seen()).toEqual(before);
    session.close();
  });
});

describe('(b) rules that another program wrote into the extension list', () => {
  const [users, icons] = [
    '<x14:cfRule type="expression" priority="2" id="{2}"><xm:f>\'ОГЭ 2025\'!$A$1&gt;0</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>',
    '<x14:cfRule type="iconSet" priority="3" id="{3}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>',
  ] as const;
  /** Priorities change when our rule comes and goes; Excel gives ids anew. */
  const changing = / (priority|id)="[^"]*"/g;
  const rulesOf = async (host: NodeHost): Promise<string[]> => {
    const zip = await JSZip.loadAsync(await saveBook(host.book));
    const at = host.book.sheets.findIndex(({ name }) => name === source) + 1;
    const xml = await zip.file(`xl/worksheets/sheet${at}.xml`)!.async('string');
    return xml.match(/<(x14:)?cfRule.*?<\/\1cfRule>/g) ?? [];
  };
  /** The workbook as ONLYOFFICE and Р7 save it: our rule among the user's own in the extension list. */
  async function savedElsewhere(host: NodeHost): Promise<NodeHost> {
    const zip = await JSZip.loadAsync(await saveBook(host.book));
    const path = `xl/worksheets/sheet${host.book.sheets.findIndex(({ name }) => name === source) + 1}.xml`;
    const xml = await zip.file(path)!.async('string');
    const [older, cells, formula] =
      /<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>.*?<\/conditionalFormatting>/.exec(xml)!;
    const ours = `<x14:cfRule type="expression" priority="1"><xm:f>${formula}</xm:f><x14:dxf><fill><patternFill patternType="solid"><bgColor rgb="FFF8D7D3"/></patternFill></fill></x14:dxf></x14:cfRule>`;
    const blocks = [
      [ours, cells],
      [users, 'D2:D9'],
      [icons, 'E2:E9'],
    ].map(
      ([rule, at]) =>
        `<x14:conditionalFormatting xmlns:xm="m">${rule}<xm:sqref>${at}</xm:sqref></x14:conditionalFormatting>`,
    );
    const extension = `<extLst><ext uri="{78C0}" xmlns:x14="x"><x14:conditionalFormattings>${blocks.join('')}</x14:conditionalFormattings></ext></extLst>`;
    zip.file(path, xml.replace(older, '').replace('</worksheet>', `${extension}</worksheet>`));
    const book = await openBook(await zip.generateAsync({ type: 'uint8array' }), 'results.xlsx');
    return createHost({ book });
  }

  test.each(['1.9', '1.21'])(
    'our mark is found, replaced and taken away; the user’s stay, ExcelApi %s',
    async (level) => {
      const first = await opened({ level });
      await make(first.session, [{ kind: 'shnor' }]);
      await first.session.flag(true);
      first.session.close();
      const host = await savedElsewhere(first.host);
      const sheet = host.user.sheet(source);
      expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(['Custom', 'Custom', 'Other']);
      const session = await sessionIn(host);
      expect(session.getSnapshot().kept.flagged).toBe(true);
      const own = async () =>
        (await rulesOf(host)).filter((rule) => !rule.includes('shnor')).map((rule) => rule.replace(changing, ''));
      const usersOwn = [users, icons].map((rule) => rule.replace(changing, ''));
      expect(await own()).toEqual(usersOwn);
      await session.flag(true);
      const marks = (await rulesOf(host)).filter((rule) => rule.includes('shnor'));
      expect([problem(session), remarks(session), marks]).toEqual([null, '', [expect.stringMatching('^<cfRule')]]);
      await session.flag(false);
      expect([problem(session), (await rulesOf(host)).length, await own()]).toEqual([null, 2, usersOwn]);
      await session.restorePrevious();
      expect([problem(session), (await rulesOf(host)).length, await own()]).toEqual([null, 3, usersOwn]);
      session.close();
    },
  );
});
