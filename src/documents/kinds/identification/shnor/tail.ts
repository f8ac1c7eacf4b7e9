/** What stands beside the rule on «ШНОР»: decisions about schools without results, comparison with an official list. */
import { groupOf, handDecisionOf } from '../../../../judging';
import type { Findings } from '../../../../model/findings';
import type { School } from '../../../../model/school';
import type { OfficialComparison } from '../../../../model/verdict';
import { shnorWords as words } from '../../../../words/list/identification';
import { decisionText, receivedNotes } from '../../../../words/list/list';
import { capital, schoolsCount } from '../../../../words/russian/russian';
import type { SheetBuilder } from '../../../kit/sheet/builder';
import { shnorStyles } from './styles';

const shownSchool = ({ name, municipality }: Pick<School, 'name' | 'municipality'>): string =>
  [name, municipality].filter(Boolean).join(', ');

/** Decisions that no row of the list shows: about a school without signs that stays off the list, or one that the data does not know. */
export function appendHandDecisions(builder: SheetBuilder, findings: Findings, right: number): void {
  const listed = findings.judgement.verdicts.filter((verdict) => groupOf(verdict) !== 'clear');
  const shown = new Set(listed.flatMap(({ school }) => handDecisionOf(school, findings.handDecisions) ?? []));
  const others = findings.handDecisions.filter((decision) => !shown.has(decision));
  if (others.length === 0) return;
  builder.row([]);
  builder.keepWithNext(builder.mergedRow({ v: words.handTitle, style: shnorStyles.section }, 0, right));
  for (const decision of others) {
    const text = `${shownSchool(decision.school)} – ${decisionText(decision)}`;
    builder.mergedRow({ v: text, style: shnorStyles.text }, 0, right);
  }
  builder.mergedRow({ v: words.handNote, style: shnorStyles.note }, 0, right);
}

/** Who stands in both lists, only in ours, only in the official one: a line each. */
export function officialLines(official: OfficialComparison): string[] {
  const { both, onlyOurs, onlyListed, none, notFound, unsure } = words.official;
  const line = (caption: string, names: string[]): string => {
    const count = schoolsCount(names.length);
    return capital(`${caption} – ${names.length === 0 ? none : `${count}: ${names.join('; ')}`}`);
  };
  const missing = official.onlyListed.map((one) => {
    if (one.school) return shownSchool(one.school);
    return one.near.length > 0 ? unsure(shownSchool(one), one.near.map(shownSchool)) : notFound(shownSchool(one));
  });
  return [
    line(both, official.both.map(shownSchool)),
    line(onlyOurs, official.onlyOurs.map(shownSchool)),
    line(onlyListed, missing),
    ...receivedNotes(official),
  ];
}

export function appendOfficial(builder: SheetBuilder, { official }: Findings, right: number): void {
  if (!official) return;
  builder.row([]);
  builder.keepWithNext(builder.mergedRow({ v: words.official.title, style: shnorStyles.section }, 0, right));
  for (const text of officialLines(official)) builder.mergedRow({ v: text, style: shnorStyles.text }, 0, right);
}
