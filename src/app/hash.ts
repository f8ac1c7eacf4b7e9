/** Short hashes that tell whether something changed. */
import { procedureId, type Procedure } from '../model/procedure';
import type { Reading } from '../model/reading';
import { rememberedOf } from '../model/remembered';
import type { Result } from '../model/result';
import type { School } from '../model/school';

/** Of any data, by its JSON. */
export const hashText = (data: unknown): string => fnv(JSON.stringify(data)).toString(36);

/** Hash of the results' values whatever their order: tells whether the sources changed since a document was made. */
export function hashResults(results: readonly Result[]): string {
  // Schools and procedures recur: their texts are hashed once, the rest of a result is whole numbers.
  const procedures = new Map<Procedure, readonly [subject: number, kind: number]>();
  let school: School | null = null;
  let schoolHash = 0;
  let sum = 0;
  let mixed = 0;
  for (const { school: owner, procedure, year, participants, low, exact } of results) {
    // Results of one school mostly stand together.
    if (owner !== school) {
      school = owner;
      schoolHash = fnv(owner.id);
    }
    let hashes = procedures.get(procedure);
    if (!hashes) {
      hashes = [fnv(procedure.subject), fnv(procedure.kind) + (procedure.grade ?? 0)];
      procedures.set(procedure, hashes);
    }
    let one = mix(mix(schoolHash, hashes[0]), hashes[1]);
    one = mix(one, year * 2 + (exact ? 1 : 0));
    one = mix(mix(one, participants), low);
    sum = (sum + one) >>> 0;
    mixed = (mixed + Math.imul(one ^ (one >>> 15), 0x85ebca6b)) >>> 0;
  }
  return [results.length, sum, mixed].map((part) => part.toString(36)).join('-');
}

/** Hash of what was read beside participants and low people, of all schools or of one: marks above «2», means, and the facts of other tables. */
export function hashFacts(reading: Reading, results: readonly Result[], school: string | null = null): string {
  const own = (rows: readonly { school: School | null }[]): readonly unknown[] =>
    school === null ? rows : rows.filter((row) => row.school?.id === school);
  const { journal, distributions, markers, correlations } = reading;
  const ofSchools = [journal, distributions, markers, correlations].map(own);
  const facts = school === null ? [...ofSchools, reading.dynamics, reading.groups] : ofSchools;
  // A school is told by its id: how it is spelt is no fact of the sources.
  const text = JSON.stringify(facts, (key, value: unknown) =>
    key === 'school' ? (value as School | null)?.id : value,
  );
  let sum = 0;
  let [last, lastHash]: [School | null, number] = [null, 0];
  for (const { school: owner, procedure, year, mark3, mark4, mark5, mean, quality } of results) {
    if (mark3 === null && mean === null && quality === null) continue;
    // Results of one school mostly stand together.
    if (owner !== last) [last, lastHash] = [owner, fnv(`${owner.id}|`)];
    let one = mix(fnv(procedureId(procedure), lastHash), year);
    one = mix(mix(mix(one, factOf(mark3)), factOf(mark4)), factOf(mark5));
    one = mix(mix(one, factOf(mean)), factOf(quality));
    sum = (sum + one) >>> 0;
  }
  return `${sum.toString(36)}-${fnv(text).toString(36)}`;
}

/** Hashes of a whole reading, counted when first asked for: who only looks at the list never does. */
export const sourcesHash = rememberedOf((reading: Reading) => hashResults(reading.results));
export const factsHash = rememberedOf((reading: Reading) => hashFacts(reading, reading.results));
/** Of all that was read: tells whether the sources changed. */
export const readingHash = (reading: Reading): string => `${sourcesHash(reading)}-${factsHash(reading)}`;

const factOf = (number: number | null): number => (number === null ? -1 : Math.round(number * 1e6));

/** FNV-1a, 32 bits; of a text that goes on with another one from the hash of that. */
function fnv(text: string, hash = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Takes one more number into a hash. */
function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return (product ^ (product >>> 13)) >>> 0;
}
