import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import {
  knownTemplates,
  ownTemplates,
  parseTemplate,
  withTemplate,
  type RoadmapTemplate,
} from '../../documents/kinds/roadmap';
import { problemText } from '../../words/problems';
import { templateWords as words } from '../../words/pane/templates';
import { FileButton } from '../controls/FileButton';
import { Icon } from '../shell/icons';
import { useGo, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { TemplateThumb } from './TemplateThumb';

export const sizeOf = ({ columns, sections }: RoadmapTemplate): string =>
  words.size(
    columns.length,
    sections.length,
    sections.reduce((sum, { measures }) => sum + measures.length, 0),
  );

/** Templates of roadmaps: the office's own, kept in the workbook, and the field's. */
export function TemplatesScreen(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const own = ownTemplates(state.kept.templates);
  const builtIn = knownTemplates(state.kept.templates).filter(({ id }) => !own.some((one) => one.id === id));
  const load = async ([file]: File[]): Promise<void> => {
    const read = parseTemplate(await file!.text());
    if (!read.ok) {
      setSaid({ text: problemText(read.problem), bad: true });
      return;
    }
    session.keepTemplates(withTemplate(state.kept.templates, read.value));
    setSaid({ text: words.loaded(read.value.title), bad: false });
  };
  const list = (label: string, templates: readonly RoadmapTemplate[]): React.JSX.Element => (
    <section>
      <h2 className={common.section}>{label}</h2>
      <ul className={common.list} aria-label={label}>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className={common.line}
              onClick={() => go({ tab: 'documents', screen: 'template', id: template.id })}
            >
              <TemplateThumb template={template} />
              <span className={common.grow}>
                {template.title}
                <p className={common.small}>{sizeOf(template)}</p>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Screen
      title={words.title}
      foot={
        <>
          <Button appearance="primary" onClick={() => go({ tab: 'documents', screen: 'template-sheet' })}>
            {words.fromSheet}
          </Button>
          <FileButton label={words.load} accept=".json" onFiles={(files) => void load(files)} />
        </>
      }
    >
      {said && (
        <p className={mergeClasses(common.small, said.bad && common.bad)} role={said.bad ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
      {own.length > 0 ? list(words.own, own) : <p className={common.small}>{words.noOwn}</p>}
      {list(words.builtIn, builtIn)}
    </Screen>
  );
}
