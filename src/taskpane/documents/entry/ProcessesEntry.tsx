import { useState } from 'react';
import { markPoints, processAreas, processMarks, weakMarks } from '../../../documents/kinds/processes/indicators';
import { enteredMarks, markPlace } from '../../../documents/kinds/processes/read';
import { processesPaneWords as words } from '../../../words/pane/entry';
import { percent } from '../../../words/russian/russian';
import { SchoolPicker } from '../../controls/SchoolPicker';
import { useCommon } from '../../shell/styles';
import { useDocumentContext, useEntries } from '../context';
import { ChoiceRow, NumberRow } from './EntryRow';
import { useChosenSchool } from './chosen';

const options = processMarks.map((mark) => [mark, mark] as const);

/** Marks of one school in one year, area by area. */
export function ProcessesEntry(): React.JSX.Element {
  const common = useCommon();
  const context = useDocumentContext();
  const { enter } = useEntries('processes');
  const [school, choose] = useChosenSchool();
  const lastYear = context.findings.judgement.years?.[1] ?? Number(context.today.slice(0, 4));
  const [typedYear, setTypedYear] = useState(String(lastYear));
  // While a year is being typed, marks of the last one stay in sight.
  const year = /^20\d\d$/.test(typedYear) ? Number(typedYear) : lastYear;
  const marks = enteredMarks(context).filter((mark) => mark.school.id === school && mark.year === year);
  const points = marks.reduce((sum, { mark }) => sum + markPoints[mark], 0);
  return (
    <>
      <SchoolPicker value={school} onChange={choose} />
      {school !== '' && (
        <>
          <NumberRow label={words.year} value={typedYear} onChange={setTypedYear} />
          {marks.length > 0 && (
            <p className={common.small} role="status">
              {words.total(
                percent(points / (marks.length * markPoints['++']), 0),
                marks.filter(({ mark }) => weakMarks.includes(mark)).length,
              )}
            </p>
          )}
          {processAreas.map((area, index) => (
            <details key={area.id} open={index === 0}>
              <summary className={common.summary}>
                {area.id}. {area.title}:{' '}
                {words.filled(
                  marks.filter(({ indicator }) => area.indicators.some(({ id }) => id === indicator)).length,
                  area.indicators.length,
                )}
              </summary>
              {area.indicators.map(({ id, title }) => (
                <ChoiceRow
                  key={id}
                  label={`${id} ${title}`}
                  value={marks.find(({ indicator }) => indicator === id)?.mark ?? ''}
                  options={options}
                  onChange={(mark) => enter(markPlace(school, id, year), mark)}
                />
              ))}
            </details>
          ))}
        </>
      )}
    </>
  );
}
