import { useId } from 'react';
import { supportLines } from '../../../documents/kinds/support';
import { supportFields, supportPlace } from '../../../documents/kinds/support/read';
import { subjectsText } from '../../../words/diagnostics/diagnostics';
import { supportPaneWords as words } from '../../../words/pane/entry';
import { useCommon } from '../../shell/styles';
import { useDocumentContext, useEntries } from '../context';
import { TextRow } from './EntryRow';

/** Every listed school with its curator, mentor and partner: proposed ones may be changed. */
export function SupportEntry(): React.JSX.Element {
  const common = useCommon();
  const context = useDocumentContext();
  const { enter } = useEntries('support');
  const schools = useId();
  const lines = supportLines(context);
  if (lines.length === 0) return <p className={common.plain}>{words.none}</p>;
  return (
    <>
      <datalist id={schools}>
        {context.findings.reading.schools.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {lines.map(({ proposal: { school, weakSubjects }, ground, ...row }, index) => (
        <details key={school.id} open={index === 0}>
          <summary className={common.summary}>
            {school.name}: {row.mentor || words.noMentor}
          </summary>
          <p className={common.small}>{words.weak(subjectsText(weakSubjects))}</p>
          {supportFields.map((field) => (
            <TextRow
              key={field}
              label={words[field]}
              value={row[field]}
              list={field === 'mentor' || field === 'partner' ? schools : undefined}
              onChange={(text) => enter(supportPlace(school.id, field), text)}
            />
          ))}
          <p className={common.small}>{ground}</p>
        </details>
      ))}
    </>
  );
}
