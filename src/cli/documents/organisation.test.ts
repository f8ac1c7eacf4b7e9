/** The help says everything that the file of the office may hold, for every command that takes it. */
import { organisationSchema } from '../../documents/kit/organisation';
import { commands } from '../commands';
import { organisationFlags } from './organisation';

/** Names of the schema's fields, those of its groups among them; the period is one field, people are named by roles. */
const fields = Object.entries(organisationSchema.parse({})).flatMap(([name, value]) =>
  typeof value === 'object' && value !== null && name !== 'period' ? [name, ...Object.keys(value)] : [name],
);

test('every field and every parameter of the office stands in the help', async () => {
  expect(fields).toEqual(expect.arrayContaining(['contacts', 'annex', 'size']));
  const helps = await Promise.all(
    commands.map(async ({ name, help }) => [name, typeof help === 'string' ? help : await help()] as const),
  );
  const taking = helps.filter(([, help]) => help.includes('--organisation'));
  expect(taking.map(([name]) => name)).toEqual(expect.arrayContaining(['roadmap', 'set', 'swot', 'packages']));
  for (const [name, help] of taking)
    for (const word of [...fields, ...Object.keys(organisationFlags).map((flag) => `--${flag}`)])
      expect({ name, word, said: help.includes(word) }).toEqual({ name, word, said: true });
});

test('the day of the order is taken as people write it; what is no day is refused, not printed', () => {
  const dayOf = (date: string) => organisationSchema.safeParse({ order: { date } });
  for (const date of ['25.08.2026', '2026-08-25', ' 25.8.26 ']) expect(dayOf(date).data?.order.date).toBe('2026-08-25');
  expect(dayOf('').data?.order.date).toBe('');
  for (const date of ['31.02.2026', 'август 2026'])
    expect(dayOf(date).error?.issues[0]?.path).toEqual(['order', 'date']);
});
