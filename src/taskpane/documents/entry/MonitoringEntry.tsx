import { useMemo } from 'react';
import {
  registerDocuments,
  registerPlace,
  registerStages,
  registerValue,
  typedRegister,
} from '../../../documents/kinds/monitoring/register';
import { captions, documentStates, stageStates } from '../../../words/diagnostics/monitoring';
import { dateOfSerial } from '../../../documents/kit/terms';
import { monitoringPaneWords as words } from '../../../words/pane/entry';
import { SchoolPicker } from '../../controls/SchoolPicker';
import { useCommon } from '../../shell/styles';
import { useDocumentContext, useEntries } from '../context';
import { ChoiceRow, DateRow, TextRow } from './EntryRow';
import { useChosenSchool } from './chosen';

const pairs = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** The register of one school: each document with its dates, link, state and stages. */
export function MonitoringEntry(): React.JSX.Element {
  const common = useCommon();
  const context = useDocumentContext();
  const { enter } = useEntries('monitoring');
  const [chosen, choose] = useChosenSchool();
  const typed = useMemo(() => typedRegister(context), [context]);
  const school = context.findings.reading.schools.find(({ id }) => id === chosen);
  if (!school) return <p className={common.plain}>{words.none}</p>;
  return (
    <>
      <SchoolPicker value={chosen} onChange={choose} />
      {registerDocuments(context, typed, school).map((document, index) => {
        const value = (caption: string): string => {
          const cell = registerValue(context, typed, school, document, caption);
          if (cell === null) return '';
          const isDate = caption === captions.due || caption === captions.approved;
          return isDate && typeof cell === 'number' ? (dateOfSerial(cell) ?? '') : String(cell);
        };
        const cell = (caption: string) => ({
          label: caption,
          value: value(caption),
          onChange: (text: string) => enter(registerPlace(school.id, document, caption), text),
        });
        return (
          <details key={document} open={index === 0}>
            <summary className={common.summary}>
              {document.replace(/:? *_+/, '')}: {value(captions.state) || documentStates[0]}
            </summary>
            <ChoiceRow {...cell(captions.state)} options={pairs(documentStates)} />
            <DateRow {...cell(captions.due)} />
            <DateRow {...cell(captions.approved)} />
            <TextRow {...cell(captions.link)} />
            {registerStages(context, typed).map((stage) => (
              <ChoiceRow key={stage} {...cell(captions[stage])} options={pairs(stageStates)} />
            ))}
            <TextRow {...cell(captions.note)} />
          </details>
        );
      })}
    </>
  );
}
