import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { ownTemplates, templateFromSheet, withTemplate } from '../../documents/kinds/roadmap';
import type { SheetSnapshot } from '../../model/snapshot';
import { problemText } from '../../words/problems';
import { sheetTemplateWords as words } from '../../words/pane/templates';
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
  const read = useMemo(() => (sheet ? templateFromSheet(sheet) : null), [sheet]);
  const found = read?.ok ? read.value : null;
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
          onChange={setId}
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
