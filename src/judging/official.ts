import { municipalityKey, plainText, schoolKey, splitCode } from '../model/names';
import type { School } from '../model/school';
import type { Judgement, OfficialComparison } from '../model/verdict';

/**
 * Compares the computed ШНОР with a list received, one school a line as it was pasted (a number before, a code or a municipality in
 * the line do no harm). A name that several schools of the data share is not guessed at: it stays without a school.
 */
export function compareOfficial(judgement: Judgement, names: readonly string[]): OfficialComparison {
  const byName = new Map<string, School[]>();
  const byCode = new Map<string, School>();
  for (const { school } of judgement.verdicts) {
    if (school.code) byCode.set(school.code.toLowerCase(), school);
    for (const key of new Set([school.name, ...school.spellings].map(schoolKey)))
      byName.set(key, [...(byName.get(key) ?? []), school]);
  }
  const ours = new Set(judgement.verdicts.filter(({ status }) => status === 'low').map(({ school }) => school));
  const listed = new Set<School>();
  const onlyListed: OfficialComparison['onlyListed'] = [];
  for (const line of names) {
    const name = line.trim().replace(/^\d+\s*[.)]\s*/, '');
    if (name === '') continue;
    const school = findSchool(name, byCode, byName);
    if (school && ours.has(school)) listed.add(school);
    else onlyListed.push({ name, school });
  }
  return {
    both: [...ours].filter((school) => listed.has(school)),
    onlyOurs: [...ours].filter((school) => !listed.has(school)),
    onlyListed,
  };
}

function findSchool(line: string, byCode: Map<string, School>, byName: Map<string, School[]>): School | null {
  const codes = line.toLowerCase().match(/(?:sch|edu)\w*\d+/g) ?? [];
  const code = splitCode(line).code?.toLowerCase();
  for (const found of [...codes, ...(code ? [code] : [])]) if (byCode.has(found)) return byCode.get(found)!;
  // The line may hold the municipality before or after the name, parted by a tab, a semicolon or a comma.
  for (const part of [line, ...line.split(/[\t;,]/)]) {
    const schools = byName.get(schoolKey(part)) ?? [];
    if (schools.length === 1) return schools[0]!;
    const text = ` ${plainText(line)} `;
    const named = schools.filter(({ municipality }) => municipality && text.includes(municipalityKey(municipality)));
    if (named.length === 1) return named[0]!;
  }
  return null;
}
