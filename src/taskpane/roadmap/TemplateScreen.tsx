import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  knownTemplates,
  ownCopy,
  ownTemplates,
  templateJson,
  withoutTemplate,
  withTemplate,
  type RoadmapTemplate,
} from '../../documents/kinds/roadmap';
import { templateWords as words } from '../../words/pane/templates';
import { textFile, useGiven } from '../controls/Given';
import { useGo, useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { useChoice } from './model';
import { ShownParts, TemplateParts } from './TemplateParts';
import { sizeOf } from './TemplatesScreen';

/** One template: a ready one to use or to copy, an own one to change, send to colleagues, take away. */
export function TemplateScreen({ id }: { id: string }): React.JSX.Element {
  const common = useCommon();
  const { give, said } = useGiven();
  const go = useGo();
  const router = useRouter();
  const { session, state } = useSession();
  const { choice, change } = useChoice();
  const [removed, setRemoved] = useState<RoadmapTemplate | null>(null);
  const known = knownTemplates(state.kept.templates);
  const template = known.find((one) => one.id === id);
  const isOwn = ownTemplates(state.kept.templates).some((one) => one.id === id);
  const keep = (next: RoadmapTemplate): void => session.keepTemplates(withTemplate(state.kept.templates, next));
  if (removed || !template) {
    return (
      <Screen title={words.title}>
        <p className={common.plain} role="status">
          {removed ? words.removed(removed.title) : words.absent}
        </p>
        {removed && (
          <div className={common.row}>
            <Button
              autoFocus
              onClick={() => {
                keep(removed);
                setRemoved(null);
              }}
            >
              {words.undo}
            </Button>
          </div>
        )}
      </Screen>
    );
  }
  const use = (): void => {
    change({ ...choice, template: id });
    router.open({ tab: 'documents', screen: 'list', group: 'roadmap' });
    go({ tab: 'documents', screen: 'roadmap' });
  };
  const copy = (): void => {
    const own = ownCopy(template, words.copyTitle(template.title), new Set(known.map((one) => one.id)));
    keep(own);
    router.back();
    go({ tab: 'documents', screen: 'template', id: own.id });
  };
  return (
    <Screen
      title={template.title}
      foot={
        <Button appearance="primary" onClick={use}>
          {words.use}
        </Button>
      }
    >
      <p className={common.small}>{sizeOf(template)}</p>
      {isOwn ? (
        <>
          <Field label={words.name} size="small">
            <Input
              size="small"
              value={template.title}
              onChange={(_, { value }) => keep({ ...template, title: value || words.untitled })}
            />
          </Field>
          <Field label={words.heading} size="small">
            <Textarea
              size="small"
              resize="vertical"
              rows={3}
              value={template.heading}
              onChange={(_, { value }) => keep({ ...template, heading: value })}
            />
          </Field>
          <TemplateParts template={template} onChange={keep} />
        </>
      ) : (
        <>
          <p className={common.small}>{words.copyHelp}</p>
          <div className={common.row}>
            <Button size="small" onClick={copy}>
              {words.copy}
            </Button>
          </div>
          <ShownParts template={template} />
        </>
      )}
      <div className={common.row}>
        <Button size="small" onClick={() => give(textFile(`${template.title}.json`, templateJson(template)))}>
          {words.export}
        </Button>
        {isOwn && (
          <Button
            size="small"
            onClick={() => {
              setRemoved(template);
              session.keepTemplates(withoutTemplate(state.kept.templates, id));
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {said}
    </Screen>
  );
}
