import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { exportSettings, parseSettings, partsOf, type Settings, type SettingsPart } from '../../app/settings';
import type { Problem } from '../../model/outcome';
import { problemText } from '../../words/problems';
import { settingsWords as words } from '../../words/pane/share';
import { textFile, useGiven } from '../controls/Given';
import { useSaid } from '../controls/useSaid';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** Settings as a file for all offices of a region; what is taken from one is chosen part by part. */
export function SettingsScreen(): React.JSX.Element {
  const common = useCommon();
  const { give, forget, said } = useGiven();
  const { session, state } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const card = useRef<HTMLElement>(null);
  const loader = useRef<HTMLButtonElement>(null);
  const [found, setFound] = useState<Settings | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<SettingsPart>>(new Set());
  const parts = found ? partsOf(found) : [];
  const [refused, setRefused] = useState<Problem | null>(null);
  const [applied, setApplied] = useSaid(false);
  const load = async (file: File): Promise<void> => {
    const parsed = parseSettings(await file.text());
    setApplied(false);
    forget();
    setFound(parsed.ok ? parsed.value : null);
    setChosen(new Set(parsed.ok ? partsOf(parsed.value) : []));
    setRefused(parsed.ok ? null : parsed.problem);
  };
  useEffect(() => {
    if (found) card.current?.focus();
  }, [found]);
  const apply = async (): Promise<void> => {
    if (!found) return;
    await session.rule.takeSettings(found, chosen);
    setFound(null);
    setApplied(true);
    loader.current?.focus();
  };
  return (
    <Screen title={words.title}>
      <p className={common.small}>{words.help}</p>
      <div className={common.row}>
        <Button appearance="primary" onClick={() => give(textFile(words.fileName, exportSettings(state.kept)))}>
          {words.save}
        </Button>
        <Button ref={loader} disabledFocusable={state.readOnly !== null} onClick={() => input.current?.click()}>
          {words.load}
        </Button>
      </div>
      {said}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void load(file);
        }}
      />
      {found && parts.length > 0 && (
        <section className={common.card} aria-label={words.found} ref={card} tabIndex={-1}>
          <p className={common.plain}>{words.found}</p>
          {parts.map((part) => (
            <Checkbox
              key={part}
              label={words.parts[part](found)}
              checked={chosen.has(part)}
              onChange={(_, data) =>
                setChosen(new Set(parts.filter((each) => (each === part ? data.checked === true : chosen.has(each)))))
              }
            />
          ))}
          <p className={common.small}>{words.replaces}</p>
          <div className={common.row}>
            <Button appearance="primary" disabledFocusable={chosen.size === 0} onClick={() => void apply()}>
              {words.apply}
            </Button>
          </div>
        </section>
      )}
      {refused && (
        <p className={mergeClasses(common.small, common.bad)} role="alert">
          {problemText(refused)}
        </p>
      )}
      <p className={common.small} role="status">
        {found && parts.length === 0 && words.nothing}
        {applied && words.applied}
      </p>
    </Screen>
  );
}
