/** What comes back from schools and is not taken, with the reason: refused, doubled, older, not understood. */
import { contextOf, findingsOf, readingOf } from '../../documents/testing/findings';
import { asShown } from '../../model/shown';
import { a1 } from '../../model/cells';
import { done, failed } from '../../model/outcome';
import type { SheetSnapshot } from '../../model/snapshot';
import { collectWords } from '../../words/schools/collect';
import { collect, entered, type Returned } from './collect';
import { makeDocuments, type MakingContext } from '../documents/documents';
import {
  filled,
  firstMeasure,
  making,
  needs,
  office,
  problemsOf,
  returned,
  rows,
  taken,
  type,
} from '../testing/returned';

describe('not taken, with the reason', () => {
  const two = (sheets: Record<string, SheetSnapshot>) => needs(sheets, 2);

  test('files that hold no table, that cannot be read, that hold no form', () => {
    const empty = { fileName: '', sheets: [], state: null, activeSheetId: null };
    const collection = collect(making(office), [
      { file: 'Формы.docx', read: failed('file-not-workbook') },
      { file: 'сломан.xlsx', read: failed('file-broken', { part: 'zip' }) },
      { file: 'чужой.xlsx', read: done(empty) },
      returned('пустой.xlsx', 'СОШ № 1', () => undefined),
    ]);
    expect(problemsOf(collection)).toEqual([
      'collect-not-read',
      'file-broken',
      'collect-no-forms',
      ['collect-empty', 'collect-empty', 'collect-empty', 'collect-empty'],
    ]);
  });

  test('a school that is not here; another school’s name written over', () => {
    const elsewhere = contextOf(findingsOf(readingOf([['Школа № 77', 'ОГЭ Математика', 2026, 9, 9, 1, 1]])));
    const stranger = returned('77.xlsx', 'Школа № 77', two, undefined, elsewhere);
    const renamed = returned('2.xlsx', 'СОШ № 1', (sheets) => {
      two(sheets);
      const row = sheets['Потребности']!.values.find((cells) => cells.includes('Школа:'))!;
      row[row.indexOf('Школа:') + 1] = 'СОШ № 2';
    });
    const collection = collect(making(office), [stranger, renamed]);
    expect(new Set(collection.files[0]!.forms.map(({ problem }) => problem!.code))).toEqual(
      new Set(['collect-wrong-school']),
    );
    expect(collection.files[1]!.forms.find(({ kind }) => kind === 'needs')!.problem).toMatchObject({
      code: 'collect-two-schools',
      params: { sent: 'СОШ № 1', written: 'СОШ № 2' },
    });
    expect(collection.added).toEqual([]);
  });

  test('a school of this name in another municipality; a form of before municipalities were stamped is taken', () => {
    const forest = contextOf(findingsOf(readingOf(rows, () => 'Лесной район')));
    const stranger = returned('чужой.xlsx', 'СОШ № 1', two, undefined, forest);
    const collection = collect(making(office), [stranger, returned('наш.xlsx', 'СОШ № 1', two)]);
    expect(collection.files[0]!.forms.find(({ kind }) => kind === 'needs')!.problem).toMatchObject({
      code: 'collect-other-municipality',
      params: { sent: 'Лесной район', here: 'Озёрский район' },
    });
    expect(collection.files[1]!.forms.find(({ kind }) => kind === 'needs')!.problem).toBeNull();
    const before = returned('прежний.xlsx', 'СОШ № 1', (sheets) => {
      two(sheets);
      for (const { values } of Object.values(sheets))
        for (const cells of values)
          cells.forEach((cell, col) => {
            if (String(cell ?? '').startsWith('#shnor-form'))
              cells[col] = String(cell).replace(',"municipality":"Озёрский район"', '');
          });
    });
    expect(problemsOf(collect(making(office), [before])).flat()).toContain('taken');
  });

  test('sent by a later version', () => {
    const later = returned('1.xlsx', 'СОШ № 1', (sheets) => {
      two(sheets);
      for (const { values } of Object.values(sheets))
        for (const cells of values)
          cells.forEach((cell, col) => {
            if (String(cell ?? '').startsWith('#shnor-form')) cells[col] = String(cell).replace('"v":1', '"v":2');
          });
    });
    expect(new Set(problemsOf(collect(making(office), [later])).flat())).toEqual(new Set(['collect-newer']));
  });

  test('twice the same, twice another: the one saved last stands, whatever their order', () => {
    const [early, late] = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'];
    const files = [
      returned('б.xlsx', 'СОШ № 1', (sheets) => needs(sheets, 7), late),
      returned('а.xlsx', 'СОШ № 1', two, early),
      returned('копия.xlsx', 'СОШ № 1', (sheets) => needs(sheets, 7), early),
    ];
    const collection = collect(making(office), files);
    const needsOf = collection.files.map(({ forms }) => forms.find(({ kind }) => kind === 'needs')!);
    expect(needsOf.map(({ problem }) => problem?.code ?? 'taken')).toEqual([
      'taken',
      'collect-doubled',
      'collect-same',
    ]);
    expect(collection.added.map(({ shown }) => shown)).toEqual(['6']);
  });

  test('older than what was collected before', () => {
    const late = returned('новый.xlsx', 'СОШ № 1', (sheets) => needs(sheets, 7), '2026-11-02T08:00:00.000Z');
    const { of } = taken(collect(making(office), [late]), office, false);
    const collection = collect(making(of), [returned('старый.xlsx', 'СОШ № 1', two, '2026-11-01T08:00:00.000Z')]);
    expect(collection.files[0]!.forms.find(({ kind }) => kind === 'needs')!.problem).toMatchObject({
      code: 'collect-older',
      params: { file: 'новый.xlsx', date: '02.11.2026' },
    });
  });

  test('cells that cannot be understood, notes and rows of a school’s own are named with their cells', () => {
    const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
      type(sheets['Потребности']!, 'Проекторы', 'Должно быть, ед.', 'много');
      type(sheets['Потребности']!, 'Принтеры', 'Должно быть, ед.', 3);
      type(sheets['Потребности']!, 'Принтеры', 'Примечание', 'после ремонта');
      type(sheets['Потребности']!, 'Проекторы', 'Исправно, ед.', 2);
      const own = sheets['Потребности']!.values;
      const at = own.findIndex((cells) => cells.some((cell) => String(cell).startsWith('Проекторы')));
      own.splice(at + 1, 0, ['', 'Доска', ...Array<null>(own[at]!.length - 2).fill(null)]);
      type(sheets['Школьные процессы']!, '1.1', 'СОШ', 'хорошо');
    });
    const collection = collect(making(office), [file]);
    const [needsForm, processes] = ['needs', 'processes'].map((kind) =>
      collection.files[0]!.forms.find((form) => form.kind === kind)!,
    );
    const at = Number(needsForm!.refused[0]!.cell.slice(1));
    expect([needsForm!.added, needsForm!.left]).toEqual([
      1,
      [
        { cell: `B${at + 1}`, text: 'Доска' },
        // What there is of a thing whose need is not understood.
        { cell: `C${at}`, text: '2' },
        { cell: `F${at + 2}`, text: 'после ремонта' },
      ],
    ]);
    expect(collectWords.about('', needsForm!)).toContain(`на листе «Потребности»`);
    expect(needsForm!.refused).toEqual([{ cell: expect.stringMatching(/^D\d+$/), text: 'много' }]);
    expect(processes!.refused).toEqual([{ cell: expect.stringMatching(/^D\d+$/), text: 'хорошо' }]);
  });

  test('words are compared without their case and spaces; a fact that is no number is refused', () => {
    const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
      const roadmap = sheets['Дорожная карта']!;
      type(roadmap, firstMeasure(roadmap), 'Показатель: факт', 'много');
      type(roadmap, firstMeasure(roadmap), 'Статус', 'Выполнено ');
      type(sheets['Школьные процессы']!, '1.1', 'СОШ', ' НЕДОСТ +');
      type(sheets['Рисковый профиль']!, 'Дефицит педагогических кадров', 'Значимость', 'ВЫСОКАЯ ');
    });
    const collection = collect(making(office), [file]);
    expect(collection.added.map(({ shown }) => shown)).toEqual(['выполнено', 'недост+', 'высокая']);
    expect(collection.files[0]!.forms.flatMap(({ refused }) => refused)).toEqual([
      { cell: expect.stringMatching(/^[A-Z]+\d+$/), text: 'много' },
    ]);
  });

  test('a fact typed as a number, as a share and as text is one number', () => {
    const factOf = (value: string | number): string[] => {
      const file = returned('1.xlsx', 'СОШ № 1', (sheets) =>
        type(sheets['Дорожная карта']!, firstMeasure(sheets['Дорожная карта']!), 'Показатель: факт', value),
      );
      return collect(making(office), [file]).added.map(({ text }) => text);
    };
    expect([0.45, '0,45', ' 45 %'].map(factOf)).toEqual([['0.45'], ['0.45'], ['0.45']]);
  });

  test('dates and what is to confirm a measure stay the office’s: what the school changed there is named', () => {
    const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
      const roadmap = sheets['Дорожная карта']!;
      const measure = firstMeasure(roadmap);
      type(roadmap, measure, 'Начало', 46280);
      type(roadmap, measure, 'Чем подтверждается', 'протокол');
      type(roadmap, measure, 'Подтверждение', 'приказ № 5');
    });
    const collection = collect(making(office), [file]);
    const form = collection.files[0]!.forms.find(({ kind }) => kind === 'roadmap')!;
    expect(form.left.map(({ text }) => text).sort()).toEqual(['15.09.2026', 'протокол']);
    expect(collection.added.map(({ shown }) => shown)).toEqual(['приказ № 5']);
  });

  test('forms that were sent and did not come back are named, unless they are in another file or were collected before', () => {
    const without = (file: string, kinds: readonly string[], fill = two): Returned => {
      const whole = returned(file, 'СОШ № 1', fill);
      if (!whole.read.ok) throw new Error(file);
      const sheets = whole.read.value.sheets.filter(({ name }) => !kinds.includes(name));
      return { ...whole, read: done({ ...whole.read.value, sheets }) };
    };
    const part = without('1.xlsx', ['Рисковый профиль', 'Дорожная карта']);
    const first = collect(making(office), [part]);
    expect(first.missing).toEqual([{ school: 'СОШ № 1', kinds: ['risk', 'roadmap'] }]);
    const rest = without('2.xlsx', ['Потребности', 'Школьные процессы'], filled);
    expect(collect(making(office), [part, rest]).missing).toEqual([]);
    const { of } = taken(collect(making(office), [rest]), office, false);
    expect(collect(making(of), [part]).missing).toEqual([]);
    // A form that came with another school's name in it is told of with its own reason.
    const strange = without('3.xlsx', [], (sheets) => {
      filled(sheets);
      const cells = sheets['Потребности']!.values.find((values) => values.includes('СОШ № 1'))!;
      cells[cells.indexOf('СОШ № 1')] = 'СОШ № 2';
    });
    const told = collect(making(office), [strange]);
    expect(problemsOf(told).flat()).toContain('collect-two-schools');
    expect(told.missing).toEqual([]);
  });

  test('a status that is none is told with its sheet and cell', () => {
    let at = '';
    const file = returned('1.xlsx', 'СОШ № 1', (sheets) => {
      const roadmap = sheets['Дорожная карта']!;
      type(roadmap, firstMeasure(roadmap), 'Статус', 'почти');
      const row = roadmap.values.findIndex((cells) => cells.includes('почти'));
      at = a1({ row: row + roadmap.top, col: roadmap.values[row]!.indexOf('почти') + roadmap.left });
    });
    const [form] = collect(making(office), [file]).files[0]!.forms.filter(({ kind }) => kind === 'roadmap');
    expect(form!.refused).toEqual([{ cell: at, text: 'почти' }]);
    expect(collectWords.about('нового нет', form!)).toContain(`не поняты на листе «Дорожная карта»: ${at} «почти»`);
  });

  test('where needs were taken nobody is told that there are none', () => {
    const notesOf = (of: MakingContext) => {
      const made = makeDocuments(of, [{ kind: 'needs' }]);
      if (!made.ok) throw new Error(made.problem.code);
      return made.value.notes.map(({ code }) => code);
    };
    expect(notesOf(making(office))).toContain('needsNoForms');
    const collection = collect(making(office), [returned('1.xlsx', 'СОШ № 1', two)]);
    expect(notesOf({ ...making(office), state: entered(office.state, collection, false) })).not.toContain(
      'needsNoForms',
    );
  });

  test('a form that stands in the workbook as a sheet is not overtaken by a file', () => {
    const form = (returned('1.xlsx', 'СОШ № 1', two).read as { value: { sheets: SheetSnapshot[] } }).value.sheets.find(
      ({ name }) => name === 'Потребности',
    )!;
    const of = { ...office, sheets: [{ ...form, name: 'Форма СОШ № 1' }] };
    const collection = collect(making(of), [returned('1.xlsx', 'СОШ № 1', (sheets) => needs(sheets, 9))]);
    expect(collection.files[0]!.forms.find(({ kind }) => kind === 'needs')!.problem!.code).toBe('collect-form-stands');
  });

  test('a sheet of several schools in a file is nobody’s form: the marks of one school are never taken for another’s', () => {
    const made = makeDocuments(making(office), [{ kind: 'processes' }, { kind: 'roadmap' }]);
    if (!made.ok) throw new Error(made.problem.code);
    const sheets = made.value.plans.map((plan) => ({ ...asShown(plan), id: plan.name }));
    type(
      sheets.find(({ name }) => name === 'Школьные процессы')!,
      '1.1',
      'СОШ № 2',
      '++',
    );
    const read = done({ fileName: 'Книга отдела.xlsx', sheets, state: null, activeSheetId: null });
    const collection = collect(making(office), [{ file: 'Книга отдела.xlsx', read }]);
    expect(problemsOf(collection)).toEqual([['collect-many-schools', 'collect-many-schools']]);
    expect([collection.added, collection.differing]).toEqual([[], []]);
  });
});
