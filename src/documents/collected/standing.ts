/** What stands in the workbook where a filled cell would go: on its sheets, or entered and not made yet. */
import type { DocumentContext } from '../definition';
import { enteredOf } from '../forms/entered';
import { ownSheet } from '../forms/typed';
import { significanceTitles } from '../kit/risk-factors';
import { enteredNeeds } from '../kinds/needs/read';
import { enteredMarks, markPlace } from '../kinds/processes/read';
import { enteredProfiles, riskPlace } from '../kinds/risk/read';
import { enteredFields, measurePlace } from '../kinds/roadmap/entered';
import { statusNamed } from '../kinds/roadmap/status';
import { readTyped } from '../kinds/roadmap/typed';
import { statuses } from '../../words/papers/roadmap';
import type { FilledCell, FormKind } from './model';

/** Place → what stands there, as entered and as people see it; places without anything are missing. */
export type Standing = ReadonlyMap<string, { text: string; shown: string }>;

const same = (text: string) => ({ text, shown: text });

function sheetsOf(context: DocumentContext, kind: FormKind): Map<string, { text: string; shown: string }> {
  const found = new Map<string, { text: string; shown: string }>();
  switch (kind) {
    case 'needs':
      for (const [place, value] of enteredNeeds(context))
        found.set(place, { text: String(value), shown: String(value).replace('.', ',') });
      break;
    case 'processes':
      for (const { school, indicator, year, mark } of enteredMarks(context))
        found.set(markPlace(school.id, indicator, year), same(mark));
      break;
    case 'risk':
      for (const { school, factor, value, significance } of enteredProfiles(context)) {
        if (value !== null)
          found.set(riskPlace(school.id, factor, 'value'), {
            text: String(value),
            shown: `${Math.round(value * 1000) / 10}`.replace('.', ',') + '\u00a0%',
          });
        if (significance)
          found.set(riskPlace(school.id, factor, 'level'), {
            text: significance,
            shown: significanceTitles[significance],
          });
      }
      break;
    case 'roadmap':
      for (const { kind: of, key } of context.state.registry) {
        const sheet = of === 'roadmap' ? ownSheet(context, 'roadmap', key) : null;
        for (const { id, cells } of sheet ? (readTyped(sheet) ?? []) : [])
          for (const field of enteredFields) {
            const typed = String(cells[field] ?? '').trim();
            const text = field === 'status' ? (statusNamed(typed) ?? typed) : typed;
            if (id !== null && text !== '' && text !== statuses[0]) found.set(measurePlace(key, id, field), same(text));
          }
      }
      for (const [place, text] of Object.entries(enteredOf(context.state, 'roadmap'))) found.set(place, same(text));
  }
  return found;
}

export const standingOf = (context: DocumentContext, kind: FormKind): Standing => sheetsOf(context, kind);

/** What a filled cell is against what stands. */
export function against(standing: Standing, { places, text }: FilledCell): 'new' | 'same' | { before: string } {
  const known = places.flatMap((place) => standing.get(place) ?? []);
  if (known.length === 0) return 'new';
  const other = known.find((one) => one.text !== text);
  if (other) return { before: other.shown };
  return known.length === places.length ? 'same' : 'new';
}
