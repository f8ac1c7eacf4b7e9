import { Button, Checkbox } from '@fluentui/react-components';
import { isListed } from '../../judging';
import { knownTemplates } from '../../documents/kinds/roadmap';
import { periodTitle } from '../../documents/kit/terms';
import { roadmapPaneWords as words } from '../../words/pane/roadmap';
import { problemText } from '../../words/problems';
import { ChoiceField, optionsOf } from '../controls/ChoiceField';
import { Icon } from '../shell/icons';
import { useGo, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { useChoice, usePrepared } from './model';

/** What is made: by which template, for whom; the way to the list of measures, to the templates and to the preview. */
export function RoadmapScreen(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
  const { choice, change } = useChoice();
  const { period, roadmaps, notes } = usePrepared(choice);
  const mismatch = notes.find(({ code }) => code === 'periodMismatch');
  const hasPassed = choice.movePassed || notes.some(({ code }) => code === 'termsPassed');
  const schools = state.findings!.judgement.verdicts.filter(isListed).map(({ school }) => school);
  const chosen = new Set(choice.schools ?? schools.map(({ id }) => id));
  const count = schools.filter(({ id }) => chosen.has(id)).length;
  const measures = roadmaps.flatMap(({ draft }) => draft.sections.flatMap((section) => section.measures));
  const mine = roadmaps
    .flatMap(({ key }) => choice.edits[key] ?? [])
    .reduce((sum, { off, changed, added }) => sum + off.length + Object.keys(changed).length + added.length, 0);
  const lines = [
    ['measures', words.measures, words.measuresLine(measures.filter(({ on }) => on).length, measures.length, mine)],
    ['templates', words.templates, words.templatesLine],
    ['organisation', words.period(periodTitle(period)), ''],
  ] as const;
  const choose = (id: string, on: boolean): void => {
    const next = schools.map((school) => school.id).filter((one) => (one === id ? on : chosen.has(one)));
    change({ ...choice, schools: next.length === schools.length ? null : next });
  };
  return (
    <Screen
      title={words.title}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null}
          onClick={() => go({ tab: 'documents', screen: 'roadmap-preview' })}
        >
          {words.preview}
        </Button>
      }
    >
      <ChoiceField
        label={words.template}
        value={choice.template}
        options={knownTemplates(state.kept.templates).map(({ id, title }) => [id, title])}
        onChange={(template) => change({ ...choice, template })}
      />
      <ChoiceField
        label={words.scope}
        value={choice.scope}
        options={optionsOf(words.scopes)}
        onChange={(scope) => change({ ...choice, scope })}
      />
      <ul className={common.list}>
        {lines.map(([screen, title, hint]) => (
          <li key={screen}>
            <button type="button" className={common.line} onClick={() => go({ tab: 'documents', screen })}>
              <Icon name={screen === 'templates' ? 'sheet' : 'edit'} />
              <span className={common.grow}>
                {title}
                {hint && <p className={common.small}>{hint}</p>}
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
      {schools.length > 0 ? (
        <details>
          <summary className={common.summary}>{words.schools(count, schools.length)}</summary>
          {schools.map(({ id, name }) => (
            <div key={id}>
              <Checkbox
                label={name}
                checked={chosen.has(id)}
                onChange={(_, { checked }) => choose(id, checked === true)}
              />
            </div>
          ))}
        </details>
      ) : (
        <p className={common.small}>{words.noSchools}</p>
      )}
      {mismatch && <p className={common.small}>{problemText(mismatch)}</p>}
      {hasPassed && (
        <Checkbox
          label={words.movePassed}
          checked={choice.movePassed}
          onChange={(_, { checked }) => change({ ...choice, movePassed: checked === true })}
        />
      )}
      <Checkbox
        label={words.order}
        checked={choice.order}
        onChange={(_, { checked }) => change({ ...choice, order: checked === true })}
      />
    </Screen>
  );
}
