/** Schools that may mentor, as the scheme of support proposes them: what a municipality has at hand. */
import type { Findings } from '../../../model/findings';
import { organisations } from '../../../words/diagnostics/diagnostics';
import { listed, lowerFirst } from '../../../words/russian/russian';
import { schoolSaid, schoolsSaid } from '../../../words/papers/swot';
import { namerAmong } from '../../kit/district';
import type { Scope } from '../../kit/findings/scope';
import { sourcesOf } from '../../kit/findings/sources';
import { figure } from '../../kit/sheet/statement';
import { proposals } from '../support/proposals';
import type { SwotStatement } from './model';

/** More names than this do not read in a sentence. */
const mostNames = 8;

/** For a municipality how many schools may mentor ШНОР, for a school which one may mentor it. */
export function mentorStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const ids = new Set(scope.schools.map(({ id }) => id));
  const made = proposals(findings).filter(({ school, mentor }) => ids.has(school.id) && mentor !== null);
  const mentors = [...new Map(made.map(({ mentor }) => [mentor!.school.id, mentor!])).values()];
  if (mentors.length === 0) return [];
  const cells = sourcesOf(
    made.flatMap(({ mentor }) => mentor!.strengths.flatMap(({ results }) => results)),
    'low',
  );
  const names = listed(mentors.map(({ school }) => namerAmong(findings)(school)));
  const subjects = listed([
    ...new Set(mentors.flatMap(({ strengths }) => strengths.map(({ subject }) => lowerFirst(subject)))),
  ]);
  return [
    {
      id: 'mentors',
      quadrant: 'opportunities',
      parts: scope.school
        ? schoolSaid.mentor(subjects, figure(names, cells))
        : schoolsSaid.mentors(
            subjects,
            figure(organisations(mentors.length), cells),
            mentors.length <= mostNames ? names : '',
          ),
    },
  ];
}
