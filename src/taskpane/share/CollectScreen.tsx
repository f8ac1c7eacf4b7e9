import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Collection, CollectedForm } from '../../app/mailing/collect';
import type { WantedDocument } from '../../app/documents/documents';
import { collectWords } from '../../words/schools/collect';
import { collectScreenWords as words } from '../../words/pane/mailing';
import { problemText } from '../../words/problems';
import { FileButton, namedBytes } from '../controls/FileButton';
import { PreviewScreen } from '../documents/PreviewScreen';
import { Icon } from '../shell/icons';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** Differences shown at once; the rest is counted. */
const mostShown = 40;
/** Everything is offered: a file that cannot be read is told of rather than hidden. */
const anything = '.xlsx,.xlsm,.xls,.ods,.csv,.docx,.doc,.pdf,.zip';

type Choice = 'stands' | 'sent';

/** «Собрать заполненные»: what schools sent back, what differs from the workbook, and what the sheets will be. */
export function CollectScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const [found, setFound] = useState<Collection | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [wanted, setWanted] = useState<WantedDocument[] | null>(null);
  const [before] = useState(() => state.kept.documents);
  const read = async (files: readonly File[]): Promise<void> => {
    const collection = await session.mailing.collectFiles(namedBytes(files));
    if (!collection) return;
    setFound(collection);
    setChoice(null);
  };
  if (wanted) {
    const back = (): void => {
      session.mailing.forgetEntered(before);
      session.dropDraft();
      setWanted(null);
    };
    return <PreviewScreen wanted={wanted} onBack={back} />;
  }
  const added = found?.added.length ?? 0;
  const differing = found?.differing ?? [];
  const ready = state.busy === null && (added > 0 || choice === 'sent') && (differing.length === 0 || choice !== null);
  return (
    <Screen
      title={words.title}
      foot={
        found && (added > 0 || differing.length > 0) ? (
          <Button
            appearance="primary"
            disabledFocusable={!ready}
            onClick={() => ready && void session.mailing.enterCollected(found, choice === 'sent').then(setWanted)}
          >
            {words.show}
          </Button>
        ) : undefined
      }
    >
      <p className={common.small}>{words.help}</p>
      <div className={common.row}>
        <FileButton
          label={found ? words.again : words.choose}
          appearance={found ? 'secondary' : 'primary'}
          multiple
          accept={anything}
          disabledFocusable={state.busy !== null}
          onFiles={(files) => void read(files)}
        />
      </div>
      <p className={common.plain} role="status">
        {found && words.summary(found.files.length, added, differing.length)}
      </p>
      {found && added === 0 && differing.length === 0 && <p className={common.small}>{words.nothing}</p>}
      {differing.length > 0 && (
        <section className={common.card} aria-label={words.differs}>
          <h2 className={common.section}>{words.differs}</h2>
          <ul className={common.list}>
            {differing.slice(0, mostShown).map(({ places, schoolName, caption, before: stands, shown }) => (
              <li key={places[0]} className={common.small}>
                {words.change(schoolName, caption, stands, shown)}
              </li>
            ))}
            {differing.length > mostShown && (
              <li className={common.small}>{words.more(differing.length - mostShown)}</li>
            )}
          </ul>
          <Field label={words.ask}>
            <RadioGroup value={choice ?? ''} onChange={(_, data) => setChoice(data.value as Choice)}>
              <Radio value="stands" label={words.stands} />
              <Radio value="sent" label={words.sent} />
            </RadioGroup>
          </Field>
        </section>
      )}
      {found?.missing.map(({ school, kinds }) => (
        <Told key={school} text={collectWords.missing(school, kinds)} wrong />
      ))}
      {found && (
        <ul className={common.list} aria-label={words.files}>
          {found.files.map(({ file, problem, forms }, index) => (
            <li key={index} className={common.card}>
              <span className={common.grow}>{file}</span>
              {problem && <Told text={problemText(problem)} wrong />}
              {forms.map((form) => (
                <Told key={form.sheet} text={lineOf(form)} wrong={form.problem !== null} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}

function Told({ text, wrong }: { text: string; wrong: boolean }): React.JSX.Element {
  const common = useCommon();
  return (
    <span className={common.row} style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
      <span className={wrong ? common.doubt : common.good}>
        <Icon name={wrong ? 'warning' : 'check'} />
      </span>
      <span className={mergeClasses(common.small, common.grow)}>{text}</span>
    </span>
  );
}

const lineOf = (form: CollectedForm): string =>
  `${words.whose(collectWords.kinds[form.kind], form.school)}: ${collectWords.about(
    form.problem ? problemText(form.problem) : collectWords.taken(form),
    form,
  )}`;
