import { defaultCriteria } from '../judging';
import { emptyState } from '../model/state';
import { exportSettings, parseSettings, withSettings, type SettingsPart } from './settings';

const full = {
  ...emptyState(),
  organisation: { municipality: 'Озёрный муниципальный округ' },
  criteria: { ...defaultCriteria, threshold: 4000, years: [2025, 2026] as [number, number] },
  preset: 'own',
  templates: [{ id: 'own-1' }],
  answers: { sheets: { q1: '2026' }, headers: { abc: { column: 'low' } }, schools: { s1: 'yes' } },
  officialList: ['СОШ № 1'],
};
const all = new Set<SettingsPart>(['organisation', 'criteria', 'templates', 'headers']);

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
    answers: { sheets: {}, headers: { abc: { column: 'mark3' } }, schools: {} },
  };
  const next = withSettings(other, settings.value, all);
  expect(next.criteria).toEqual({ ...defaultCriteria, threshold: 4000, years: [2023, 2024] });
  expect(next.templates).toEqual([{ id: 'own-1' }]);
  expect(next.answers.headers).toEqual({ abc: { column: 'mark3' } });
  expect(withSettings(next, settings.value, all).templates).toHaveLength(1);
  expect(withSettings(other, settings.value, new Set())).toEqual(other);
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"format":"x"}'],
  ['a later version', exportSettings(full).replace('"version": 1', '"version": 2')],
])('%s is refused in words', (_name, text) => {
  expect(parseSettings(text)).toMatchObject({ ok: false, problem: { code: 'settingsUnreadable' } });
});
