import { contextOf, findingsOf, readingOf } from '../../documents/testing/findings';
import { schoolPage } from '../../documents/kinds/school-page';
import { problemText } from '../../words/problems';
import { wordFile } from './word-files';

const plans = ['СОШ № 1', 'СОШ № 2'].map((name) => {
  const context = contextOf(findingsOf(readingOf([[name, 'ОГЭ Математика', 2026, 9, 9, 1, 1]])));
  return { ...schoolPage.build(context, schoolPage.inputs.parse({ schools: [name] })).plans[0]!, name };
});

test('a document that cannot be made is named with the cause, among several too', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const wordBytes = (of: readonly { name: string }[]): Promise<Uint8Array> =>
    of.some(({ name }) => name === 'СОШ № 2')
      ? Promise.reject(new RangeError('Array buffer allocation failed'))
      : Promise.resolve(new Uint8Array([1]));
  const load = async () => ({ wordBytes });
  expect(await wordFile(plans.slice(0, 1), load)).toMatchObject({ ok: true });
  const made = await wordFile(plans, load);
  if (made.ok) throw new Error('It was made');
  expect(problemText(made.problem)).toMatch(/«СОШ № 2» не получился \(Array buffer allocation failed\)/);
  expect(logged).toHaveBeenCalled();
  logged.mockRestore();
});

test('a part of the program that the server does not give any more is said; a mistake of ours is not hidden', async () => {
  const gone = Object.assign(new Error('Loading chunk word failed'), { name: 'ChunkLoadError' });
  expect(await wordFile(plans, () => Promise.reject(gone))).toMatchObject({ problem: { code: 'part-not-loaded' } });
  await expect(wordFile(plans, () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});
