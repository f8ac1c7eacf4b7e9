/** The set: one period, numbered annexes, nothing refers to what is not made. */
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../../documents/testing/findings';
import type { SheetPlan } from '../../model/plan';
import { documentSet } from './document-set';
import { makeDocuments, type MakingContext, type WantedDocument } from './documents';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'Гимназия', 'Лицей'].flatMap((school, index): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, index < 2 ? 12 : 0, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, index < 2 ? 12 : 0, 10, 10, 8],
  ]),
);
const municipalityOf = (school: string): string => (school === 'СОШ № 2' ? 'Заречный район' : 'Озёрский район');
const making = (organisation: object = {}, of?: (school: string) => string): MakingContext => {
  const { findings, state, sheets, today } = contextOf(findingsOf(readingOf(rows, of)), {
    state: { organisation: { ...organisation } },
  });
  return { findings, state, sheets, today };
};
function made(context: MakingContext, wanted: readonly WantedDocument[]): SheetPlan[] {
  const outcome = makeDocuments(context, wanted);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.plans;
}
const textOf = (plans: readonly SheetPlan[], kind: string): string =>
  plans
    .filter((plan) => plan.kind === kind)
    .flatMap(textsOf)
    .join('\n')
    .replaceAll('\u00a0', ' ');

test.each(['municipal', 'plan-500', 'regional'])(
  '%s: every paper names the same period, annexes are numbered',
  (template) => {
    const context = making();
    const plans = made(context, documentSet(context, { template, period: { kind: 'school', from: 2026, to: 2027 } }));
    const kinds = plans.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set([
        'order',
        'roadmap',
        'roadmap-list',
        'support',
        'programme',
        ...(template === 'plan-500' ? ['roadmap-annex'] : []),
      ]),
    );
    // One for the municipality, one a school.
    expect(kinds.filter((kind) => kind === 'roadmap')).toHaveLength(3);
    for (const kind of ['order', 'roadmap', 'roadmap-list'])
      expect(textOf(plans, kind)).toContain('2026/2027 учебный год');
    expect(textOf(plans, 'programme')).toContain('2026–2029');
    const order = textOf(plans, 'order');
    for (const named of [
      '(приложение № 1)',
      '(приложение № 2)',
      'схему сопровождения ШНОР (приложение № 3)',
      '(приложение № 4)',
    ])
      expect(order).toContain(named);
    expect(textOf(plans, 'support')).toMatch(/^Приложение № 3 к приказу/m);
    expect(textOf(plans, 'programme')).toMatch(/^Приложение № 4$/m);
    expect(textOf(plans, 'roadmap')).toMatch(/^Приложение № 1$/m);
    // The sheets stand as the annexes are numbered.
    const numbered = plans
      .map(({ kind, key }) => `${kind} ${key}`)
      .filter((name) => /^(order|support $|roadmap [^:]*$|programme $)/.test(name));
    expect(numbered).toEqual(['order ', `roadmap ${template}`, 'order list', 'support ', 'programme ']);
  },
);

test('an order alone approves the plan and the list, one beside a programme the programme', () => {
  const alone = textOf(made(making(), [{ kind: 'order' }]), 'order');
  expect(alone).not.toMatch(/приложение № 3|программу перехода/);
  const beside = textOf(made(making(), [{ kind: 'programme' }, { kind: 'order' }]), 'order');
  expect(beside).toContain('1.1. муниципальную программу перехода ШНОР');
  expect(beside).not.toContain('приложение № 3');
});

test('the municipality comes from the data where nobody typed it', () => {
  expect(textOf(made(making(), [{ kind: 'roadmap' }]), 'roadmap')).toContain('Озёрский район');
  expect(textOf(made(making({ municipality: 'Другой округ' }), [{ kind: 'roadmap' }]), 'roadmap')).toContain(
    'Другой округ',
  );
});

test('of a region one district’s papers can be made, the list of schools stays whole', () => {
  const wanted = [{ kind: 'roadmap' }, { kind: 'shnor' }];
  const region = made(making({}, municipalityOf), wanted);
  expect(textOf(region, 'roadmap')).toMatch(/СОШ № 2 \(Заречный район\)[^]*СОШ № 1 \(Озёрский район\)/);
  expect(textOf(made(making({}, municipalityOf), [{ kind: 'order' }, { kind: 'note' }]), 'order')).toContain(
    'СОШ № 2 (Заречный район)',
  );
  const district = made(making({ municipality: 'Заречный муниципальный район' }, municipalityOf), wanted);
  expect(textOf(district, 'roadmap')).toContain('СОШ № 2');
  expect(textOf(district, 'roadmap')).not.toContain('СОШ № 1');
  expect(textOf(district, 'shnor')).toContain('СОШ № 1');
});

test('the school’s package: stamps, results, measures; a risk factor has a programme of its own', () => {
  const context = making();
  const state = {
    ...context.state,
    documents: { risk: { factors: { 'СОШ № 1': [{ factor: 'staff', significance: 'high' }] } } },
  };
  const plans = made({ ...context, state }, [{ kind: 'school-package', inputs: { schools: ['СОШ № 1'] } }]);
  expect(plans.map(({ key }) => key)).toEqual(['concept:СОШ № 1', 'programme:СОШ № 1', 'antirisk staff:СОШ № 1']);
  for (const plan of plans) expect(textsOf(plan)).toEqual(expect.arrayContaining(['СОГЛАСОВАНО', 'УТВЕРЖДАЮ']));
  expect(textOf(plans, 'school-package')).toContain('30,0 % (12 из 40)');
});
