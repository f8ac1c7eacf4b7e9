import { Button, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WantedDocument } from '../../app/documents/documents';
import type { SheetPlan } from '../../model/plan';
import { problemText } from '../../words/problems';
import { previewWords } from '../../words/pane/documents';
import { Comparison } from '../preview/Comparison';
import { PaperButtons } from '../preview/PaperButtons';
import { PlanCharts } from '../preview/PlanCharts';
import { SheetView } from '../preview/SheetView';
import { showPlan, useBeside, useShownPlan } from '../preview/shown-plan';
import { planView } from '../preview/view';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { MadeScreen } from './MadeScreen';
import { OrganisationScreen } from './OrganisationScreen';

/** Sheets as they will look, what will be added or made again; nothing is written before the button. */
export function PreviewScreen(props: { wanted: WantedDocument[]; onBack?: () => void }): React.JSX.Element {
  const { wanted, onBack } = props;
  const common = useCommon();
  const { session, state } = useSession();
  const shown = useShownPlan();
  const beside = useBeside();
  const [fit, setFit] = useState(true);
  const [restored, setRestored] = useState<string[]>([]);
  const [organisation, setOrganisation] = useState(false);
  /** Counted, so that the same is prepared anew after the organisation was filled in. */
  const [round, setRound] = useState(0);
  const { draft, made, busy } = state;
  // By what is asked, not by the object: a screen that draws itself again asks for the same.
  const asked = JSON.stringify(restored.length === 0 ? wanted : wanted.map((one) => withRestored(one, restored)));
  useEffect(() => {
    session.dropDraft();
    showPlan(0);
    void session.prepare(JSON.parse(asked) as WantedDocument[]);
  }, [session, asked, round]);
  if (made) return <MadeScreen />;
  const filledIn = (): void => {
    setOrganisation(false);
    setRound(round + 1);
  };
  if (organisation) return <OrganisationScreen onDone={filledIn} />;
  const plan: SheetPlan | undefined = draft?.plans[shown] ?? draft?.plans[0];
  if (!draft || !plan)
    return (
      <Screen title={previewWords.title} onBack={onBack}>
        {!state.problem && <p className={common.plain}>{previewWords.building}</p>}
      </Screen>
    );
  return (
    <Screen
      title={previewWords.title}
      onBack={onBack}
      foot={
        <>
          {!state.readOnly && (
            <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void session.makeSheets()}>
              {draft.adds.length > 0 ? previewWords.make : previewWords.remake}
            </Button>
          )}
        </>
      }
    >
      <p className={common.small}>
        {state.readOnly ? (
          previewWords.readOnly
        ) : (
          <>
            {draft.adds.length > 0 && `${previewWords.adds(draft.adds)} `}
            {draft.replaces.length > 0 && `${previewWords.replaces(draft.replaces)} `}
            {previewWords.untouched}
          </>
        )}
      </p>
      <div className={common.row}>
        {draft.plans.length > 1 && (
          <Select
            size="small"
            aria-label={previewWords.sheet}
            className={common.choice}
            value={String(draft.plans.indexOf(plan))}
            onChange={(_, data) => showPlan(Number(data.value))}
          >
            {draft.plans.map((each, index) => (
              <option key={each.name} value={index}>
                {each.name}
              </option>
            ))}
          </Select>
        )}
        {!beside && (
          <Button size="small" onClick={() => setFit(!fit)}>
            {fit ? previewWords.larger : previewWords.smaller}
          </Button>
        )}
      </div>
      <PaperButtons plan={plan} plans={draft.plans} />
      {!beside && (
        <>
          <SheetView key={plan.name} view={planView(plan)} fit={fit} height="60vh" />
          <PlanCharts plan={plan} />
        </>
      )}
      {draft.comparisons
        .filter(({ sheet }) => sheet === plan.name)
        .map((comparison) => (
          <Comparison
            key={comparison.sheet}
            comparison={comparison}
            onRestore={(ids) => setRestored([...restored, ...ids])}
          />
        ))}
      {draft.notes.length > 0 && (
        <details open>
          <summary className={common.summary} tabIndex={0}>
            {previewWords.notes}: {draft.notes.length}
          </summary>
          <ul className={common.list}>
            {draft.notes.map((note, index) => (
              <li key={index} className={common.small}>
                {problemText(note)}{' '}
                {note.code === 'organisationIncomplete' && (
                  <Button size="small" onClick={() => setOrganisation(true)}>
                    {previewWords.fillIn}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Screen>
  );
}

/** Asks a document for rows that were deleted by hand; one that knows no such input does not mind. */
const withRestored = ({ kind, inputs }: WantedDocument, restore: readonly string[]): WantedDocument => ({
  kind,
  inputs: { ...(inputs as object | undefined), restore },
});
