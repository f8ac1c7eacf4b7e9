/**
 * What a right reader and judge get from the sample, by an implementation of its own: the rules are written here once more,
 * as plainly as they stand in docs/identification, so that the product is compared with something other than itself.
 */
import { sampleFacts, schools, years, municipality, type SampleFact } from './facts';

type Reading = 'any' | 'same';
const isLow = (low: number, participants: number) => low * 100 >= 30 * participants;

function rulesOf(facts: SampleFact[], reading: Reading): string[] {
  const low = facts.filter((fact) => isLow(fact.marks[0], fact.participants));
  const last = low.filter((fact) => fact.year === years[1]);
  const previous = low.filter((fact) => fact.year === years[0]);
  const same = (a: SampleFact, b: SampleFact) => a.kind === b.kind && a.subject === b.subject && a.grade === b.grade;
  const pairs = last.some((a) => previous.some((b) => reading === 'any' || same(a, b)));
  return [...(last.length >= 2 ? ['two-procedures'] : []), ...(pairs ? ['two-years'] : [])];
}

function hangsOnOne(facts: SampleFact[]): boolean {
  const verdict = rulesOf(facts, 'any').length > 0;
  return facts.some((fact, index) =>
    [-1, 1].some((step) => {
      const low = fact.marks[0] + step;
      if (low < 0 || low > fact.participants) return false;
      const changed = facts.map((other, at) =>
        at === index
          ? { ...fact, marks: [low, fact.marks[1], fact.marks[2], fact.marks[3]] as typeof fact.marks }
          : other,
      );
      return rulesOf(changed, 'any').length > 0 !== verdict;
    }),
  );
}

const bySchool = (facts: SampleFact[]) =>
  schools.map((school) => ({ school, facts: facts.filter((fact) => fact.school === school) }));

const listed = (facts: SampleFact[], reading: Reading) =>
  bySchool(facts)
    .map(({ school, facts: own }) => ({ school: school.name, rules: rulesOf(own, reading) }))
    .filter(({ rules }) => rules.length > 0);

const near = (fact: SampleFact) => fact.year === years[1] && fact.marks[0] * 100 >= 25 * fact.participants;

/** The content of facts.json. */
export function expectedFacts() {
  const facts = sampleFacts();
  const rest = bySchool(facts).filter(({ facts: own }) => rulesOf(own, 'any').length === 0);
  const watch = rest.filter(({ facts: own }) => own.some((f) => isLow(f.marks[0], f.participants) || near(f)));
  const insufficient = rest.filter(
    (entry) =>
      !watch.includes(entry) &&
      (entry.facts.length < 4 || years.some((year) => !entry.facts.some((fact) => fact.year === year))),
  );
  return {
    municipality,
    years,
    schools: schools.map(({ name, code }) => ({ name, code })),
    results: facts.map(({ school, kind, subject, grade, year, participants, marks }) => ({
      school: school.name,
      code: school.code,
      kind,
      subject,
      grade,
      year,
      participants,
      low: marks[0],
      exact: true,
    })),
    low: {
      any: listed(facts, 'any'),
      same: listed(facts, 'same'),
      any_min10: listed(
        facts.filter((fact) => fact.participants >= 10),
        'any',
      ),
    },
    dependsOnOne: bySchool(facts)
      .filter(({ facts: own }) => hangsOnOne(own))
      .map(({ school }) => school.name),
    watch: watch.map(({ school }) => school.name),
    insufficient: insufficient.map(({ school }) => school.name),
  };
}
