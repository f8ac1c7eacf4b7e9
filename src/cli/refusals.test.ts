/** What a command line cannot do as asked is said and has its exit code; nothing is ignored. */
import { mkdtempSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shnor } from './testing/run';

jest.setTimeout(60_000);
const sample = join(__dirname, '../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}
/** Results without a year: it is asked. */
const undated = (): string =>
  file('results.csv', 'ВПР Математика 5 класс;;\nНазвание ОО;Кол-во участников;2\nСОШ № 1;20;7\nСОШ № 2;20;1\n');
const questionOf = async (path: string) =>
  JSON.parse((await shnor('identify', path, '--questions', '--json')).out)[0] as { id: string };

describe('answers', () => {
  test('to a question that is not asked', async () => {
    const answers = file('a.json', JSON.stringify({ 'duplicate:Нет|Нигде': '0' }));
    for (const args of [
      ['identify', sample],
      ['identify', sample, '--each'],
      ['swot', sample, '--out', at('s.xlsx')],
    ]) {
      const { code, err } = await shnor(...args, '--answers', answers);
      expect([code, err]).toEqual([2, expect.stringContaining('таких вопросов нет: duplicate:Нет|Нигде')]);
    }
    expect(existsSync(at('s.xlsx'))).toBe(false);
  });
  test('with an option that the question does not offer', async () => {
    const path = file(
      'twice.csv',
      'ВПР 2025 Математика 5 класс;;\nНазвание ОО;Кол-во участников;2\nСОШ № 1;20;7\nСОШ № 1;20;9\n',
    );
    const { id } = await questionOf(path);
    const { code, err } = await shnor('identify', path, '--answers', file('o.json', JSON.stringify({ [id]: 'обе' })));
    expect([code, err]).toEqual([2, expect.stringContaining(`ответа «обе» на вопрос ${id} нет. Есть: 0, 1, sum.`)]);
  });
  test('in one of several files is enough, and a free one is anything', async () => {
    const path = undated();
    const { id } = await questionOf(path);
    const answers = file('y.json', JSON.stringify({ [id]: 2025 }));
    const { err } = await shnor('identify', path, sample, '--each', '--answers', answers);
    expect(err).not.toContain('--answers');
  });
});

test('--questions writes nothing, so it takes no --out', async () => {
  const { code, err } = await shnor('identify', sample, '--questions', '--out', at('q.xlsx'));
  expect([code, err]).toEqual([2, expect.stringContaining('с --out и --summary он не сочетается')]);
});

test('one question that decides many results says how many', async () => {
  const rows = (low: number) => [1, 2, 3].map((number) => `СОШ № ${number};20;${low}\n`).join('');
  const head = 'ВПР 2025 Математика 5 класс;;\nНазвание ОО;Кол-во участников;2\n';
  const path = file('many.csv', head + rows(7) + rows(9));
  const { text } = (await questionOf(path)) as unknown as { text: string };
  expect(text).toMatch(/^СОШ № 1, .*Ответ решает 3\sрезультата этих листов/);
});

test.each(['roadmap', 'set', 'school-page', 'packages', 'analysis'])(
  '%s of an empty list ends with 1',
  async (command) => {
    const out = at(command === 'packages' ? 'p.zip' : `${command}.xlsx`);
    expect((await shnor(command, sample, '--share', '95', '--out', out)).code).toBe(1);
  },
);
