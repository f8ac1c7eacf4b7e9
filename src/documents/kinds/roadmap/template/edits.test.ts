import { spreadEdits, keptChoice } from '../choice';
import { addMeasure, noEdits, reword, tick } from '../edits';
import { parseTemplate, templateJson, templateSchema } from '.';
import {
  addItem,
  changeItem,
  columnItem,
  measureItem,
  moveTemplateItem,
  ownCopy,
  removeItem,
  sectionItem,
  sectionsGroup,
} from './edits';
import { builtInTemplates } from '../templates';

const base = builtInTemplates[0]!;

test('columns are renamed, moved and removed, but never the one of the measures', () => {
  let template = changeItem(base, columnItem('result'), 'caption', 'Что получим');
  template = moveTemplateItem(template, columnItem('result'), -1);
  template = removeItem(template, columnItem('term'));
  expect(removeItem(template, columnItem('text'))).toBe(template);
  expect(template.columns.map(({ caption }) => caption)).toEqual([
    '№ п/п',
    'Мероприятие',
    'Что получим',
    'Ответственные',
  ]);
  expect(templateSchema.parse(template)).toEqual(template);
});

test('sections and measures are added, worded, ordered, removed; roles are known by their titles', () => {
  const section = addItem(base, sectionsGroup);
  let template = changeItem(section.template, section.item, 'title', 'Наш раздел');
  const id = template.sections.at(-1)!.id;
  const first = addItem(template, id);
  const second = addItem(first.template, id);
  template = changeItem(second.template, first.item, 'text', 'Первое');
  template = changeItem(template, second.item, 'text', 'Второе');
  template = changeItem(template, second.item, 'responsible', 'Муниципальный координатор, МБУ «ИМЦ»');
  template = moveTemplateItem(template, second.item, -1);
  expect(template.sections.at(-1)).toMatchObject({
    title: 'Наш раздел',
    measures: [{ text: 'Второе', responsible: ['coordinator', 'МБУ «ИМЦ»'] }, { text: 'Первое' }],
  });
  template = removeItem(removeItem(template, first.item), sectionItem(base.sections[0]!.id));
  expect(template.sections.map(({ measures }) => measures.length)).toEqual([3, 3, 1]);
  expect(template.sections.flatMap(({ measures }) => measures.map((one) => measureItem(one.id)))).toContain(
    second.item,
  );
  expect(parseTemplate(templateJson(template))).toEqual({ ok: true, value: template });
});

test('a copy has an id and a title of its own', () => {
  const copy = ownCopy(base, 'Наша', new Set(['own-municipal-1']));
  expect([copy.id, copy.title, copy.source]).toEqual(['own-municipal-2', 'Наша', '']);
});

test('edits of common sections go to the other schools, those of a school’s own stay', () => {
  let edits = reword(tick(noEdits(), '1.2', false), 'addressed:a:x', 'text', 'только здесь');
  edits = addMeasure(addMeasure(edits, '1', { text: 'общее' }), 'addressed:a', { text: 'здесь' });
  const other = tick(noEdits(), 'addressed:b:y', false);
  const choice = { ...keptChoice({ documents: {} }), edits: { 'm:a': edits, 'm:b': other } };
  const spread = spreadEdits(choice, 'm:a', ['m:a', 'm:b']).edits;
  expect(spread['m:a']).toEqual(edits);
  expect(spread['m:b']!.off.sort()).toEqual(['1.2', 'addressed:b:y']);
  expect(spread['m:b']!.added.map(({ fields }) => fields.text)).toEqual(['общее']);
  expect(spread['m:b']!.changed).toEqual({});
});

test('an own measure taken away does not leave its id to the next', () => {
  const one = addMeasure(noEdits(), '1', {});
  const next = addMeasure({ ...one, added: [] }, '1', {});
  expect(next.added[0]!.id).not.toBe(one.added[0]!.id);
});
