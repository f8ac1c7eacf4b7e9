import { defaultCriteria } from '../judging';
import type { OwnMinimum } from '../model/minimum';
import { emptyState } from '../model/state';
import { builtInTemplates } from '../documents/kinds/roadmap/templates';
import { templateJson } from '../documents/kinds/roadmap';
import { exportSettings, parseSettings, partsOf, withSettings, type SettingsPart } from './settings';

const template = { ...builtInTemplates[0]!, id: 'own-1', title: 'План отдела', source: '' };
const minimum = (number: string): OwnMinimum => ({
  kind: 'ОГЭ',
  subject: 'Русский язык',
  year: 2025,
  least: 14,
  letter: { number, date: '2025-03-03' },
});
const full = {
  ...emptyState(),
  organisation: { municipality: 'Озёрный муниципальный округ' },
  criteria: { ...defaultCriteria, threshold: 4000, years: [2025, 2026] as [number, number] },
  preset: 'own',
  minimums: [minimum('02-20')],
  templates: [template],
  answers: { sheets: { q1: '2026' }, headers: { abc: { column: 'low' } }, schools: { s1: 'yes' } },
  officialList: ['СОШ № 1'],
};
const all = new Set<SettingsPart>(['organisation', 'criteria', 'minimums', 'templates', 'headers']);

test('the file carries settings and nothing of schools, sheets or results', () => {
  const text = exportSettings(full);
  expect(text).toContain('Озёрный');
  expect(text).not.toMatch(/СОШ|q1|s1|2026/);
});

test('settings of one workbook become those of another; its years and own answers stay', () => {
  const settings = parseSettings(exportSettings(full));
  if (!settings.ok) throw new Error(settings.problem.code);
  const other = {
    ...emptyState(),
    criteria: { ...defaultCriteria, years: [2023, 2024] as [number, number] },
    minimums: [minimum('прежнее'), { ...minimum('своё'), year: 2024 }],
    answers: { sheets: {}, headers: { abc: { column: 'mark3' } }, schools: {} },
  };
  const next = withSettings(other, settings.value, all);
  expect(next.criteria).toEqual({ ...defaultCriteria, threshold: 4000, years: [2023, 2024] });
  expect(next.minimums).toEqual([{ ...minimum('своё'), year: 2024 }, minimum('02-20')]);
  expect(next.templates).toEqual([template]);
  expect(next.answers.headers).toEqual({ abc: { column: 'mark3' } });
  const older = {
    ...next,
    templates: [
      { ...template, title: 'Прежний план' },
      { ...template, id: 'own-2' },
    ],
  };
  expect(withSettings(older, settings.value, all).templates).toEqual([{ ...template, id: 'own-2' }, template]);
  expect(withSettings(other, settings.value, new Set())).toEqual(other);
});

test('only what is filled in is offered: an empty organisation would wipe the one of the workbook', () => {
  const parts = (text: string) => {
    const settings = parseSettings(text);
    return settings.ok ? partsOf(settings.value) : settings.problem;
  };
  expect(parts(exportSettings(full))).toEqual([...all]);
  expect(parts(exportSettings(emptyState()))).toEqual([]);
  expect(parts(exportSettings({ ...emptyState(), organisation: { municipality: '' } }))).toEqual([]);
  expect(parts('{"format":"shnor-settings","version":1,"organisation":{"people":{"curator":"Центр"}}}')).toEqual([
    'organisation',
  ]);
});

test.each<[string, string, string?]>([
  ['no JSON', '{'],
  ['another file', '{"format":"x"}'],
  ['a damaged template', exportSettings(full).replace('"numbering"', '"number"')],
  ['a later version', exportSettings(full).replace('"version": 1', '"version": 2'), 'settingsLater'],
  ["a template's file", templateJson(template), 'settingsAreTemplate'],
])('%s is refused in words', (_name, text, code = 'settingsUnreadable') => {
  expect(parseSettings(text)).toMatchObject({ ok: false, problem: { code } });
});
