import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import {
  columnRoles,
  ownTemplates,
  templateFromSheet,
  withTemplate,
  type GivenColumns,
} from '../../documents/kinds/roadmap';
import type { SheetSnapshot } from '../../model/snapshot';
import { problemText } from '../../words/problems';
import { columnRoleTitles, sheetTemplateWords as words } from '../../words/pane/templates';
import { ChoiceField } from '../controls/ChoiceField';
import { useGo, useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { ShownParts } from './TemplateParts';
import { sizeOf } from './TemplatesScreen';

/** «Использовать лист как шаблон»: what was recognised on a sheet, before it is kept. */
export function SheetTemplateScreen(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const router = useRouter();
  const { session, state } = useSession();
  const [sheets, setSheets] = useState<readonly SheetSnapshot[] | null>(null);
  const [id, setId] = useState('');
  useEffect(() => {
    void session.sheetsNow().then(setSheets);
  }, [session]);
  const sheet = sheets?.find((one) => one.id === id);
  /** What the columns hold that are not known by their captions; asked of each sheet anew. */
  const [given, setGiven] = useState<GivenColumns>({});
  const read = useMemo(() => (sheet ? templateFromSheet(sheet, given) : null), [sheet, given]);
  const found = read?.ok ? read.value : null;
  const asked = [...new Set([...Object.keys(given), ...(found?.unknown ?? [])])];
  const taken = new Set(found?.template.columns.map(({ role }) => role));
  const replaced = ownTemplates(state.kept.templates).find((one) => one.id === found?.template.id);
  const keep = (): void => {
    if (!found) return;
    session.keepTemplates(withTemplate(state.kept.templates, found.template));
    router.back();
    go({ tab: 'documents', screen: 'template', id: found.template.id });
  };
  return (
    <Screen
      title={words.title}
      foot={
        found && (
          <Button appearance="primary" onClick={keep}>
            {words.keep}
          </Button>
        )
      }
    >
      <p className={common.small}>{words.help}</p>
      {sheets ? (
        <ChoiceField
          label={words.sheet}
          value={id}
          options={[['', words.choose], ...sheets.map((one) => [one.id, one.name] as const)]}
          onChange={(value) => {
            setId(value);
            setGiven({});
          }}
        />
      ) : (
        !state.problem && <p className={common.plain}>{words.reading}</p>
      )}
      {read && !read.ok && (
        <p className={common.plain} role="alert">
          {problemText(read.problem)}
        </p>
      )}
      {found && (
        <>
          <p className={common.plain} role="status">
            {words.found(sizeOf(found.template))}
          </p>
          {replaced && <p className={common.small}>{words.replaces(replaced.title)}</p>}
          {asked.length > 0 && (
            <fieldset className={common.card}>
              <legend className={common.small}>{words.columns}</legend>
              {asked.map((caption) => (
                <Field key={caption} label={caption} size="small">
                  <Select
                    size="small"
                    value={given[caption] ?? ''}
                    onChange={(_, { value }) => {
                      const { [caption]: _before, ...others } = given;
                      setGiven(value === '' ? others : { ...others, [caption]: value as (typeof columnRoles)[number] });
                    }}
                  >
                    <option value="">{words.leave}</option>
                    {columnRoles
                      .filter((role) => given[caption] === role || !taken.has(role))
                      .map((role) => (
                        <option key={role} value={role}>
                          {columnRoleTitles[role]}
                        </option>
                      ))}
                  </Select>
                </Field>
              ))}
            </fieldset>
          )}
          {found.notes.length > 0 && (
            <details open>
              <summary className={common.summary} tabIndex={0}>
                {words.notes}: {found.notes.length}
              </summary>
              <ul className={common.list}>
                {found.notes.map((note, index) => (
                  <li key={index} className={common.small}>
                    {problemText(note)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <ShownParts template={found.template} />
        </>
      )}
    </Screen>
  );
}
