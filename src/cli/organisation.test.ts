/** The help says everything that the file of the office may hold, for every command that takes it. */
import { organisationSchema } from '../documents/kit/organisation';
import { commands } from './commands';
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
