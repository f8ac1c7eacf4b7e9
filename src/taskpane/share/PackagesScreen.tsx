import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { withinDistrict } from '../../documents/kit/district';
import type { Findings } from '../../model/findings';
import type { Problem } from '../../model/outcome';
import { listOf } from '../../judging';
import { packageWords } from '../../words/schools/packages';
import { mailingWords as words } from '../../words/pane/mailing';
import { problemText } from '../../words/problems';
import { useGiven } from '../controls/Given';
import { useSaid } from '../controls/useSaid';
import { loadPart } from '../shell/load-part';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

const loadMakers = () => import(/* webpackChunkName: "packages" */ './makers');
type Whom = 'list' | 'all';

/** «Разослать школам»: one archive with a folder a school. */
export function PackagesScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { findings, busy } = state;
  const { organisation } = state.kept;
  const [{ listed, schools }, whole] = useMemo(() => {
    const countsOf = (of: Findings | null) => (of ? listOf(of.judgement).counts : { listed: 0, schools: 0 });
    return [countsOf(findings && withinDistrict(findings, organisation)), countsOf(findings)];
  }, [findings, organisation]);
  const [chosen, setChosen] = useState<Whom | null>(null);
  const whom: Whom = chosen ?? (listed > 0 ? 'list' : 'all');
  const count = whom === 'list' ? listed : schools;
  const others = (whom === 'list' ? whole.listed : whole.schools) - count;
  const { give, said: handed } = useGiven();
  const [said, setSaid] = useSaid('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const ready = busy === null && count > 0;
  const pack = async (): Promise<void> => {
    setSaid('');
    const part = await loadPart(loadMakers);
    setRefused(part.ok ? null : part.problem);
    if (!part.ok) return;
    const bytes = await session.mailing.packSchools({ addressees: whom }, part.value.archiveMakers());
    if (!bytes) return;
    give({ name: `${packageWords.archive}.zip`, bytes });
    setSaid(`${words.done(count)} ${words.next}`);
  };
  return (
    <Screen
      title={words.title}
      foot={
        <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && void pack()}>
          {words.make}
        </Button>
      }
    >
      <p className={common.small}>{words.help}</p>
      <Field label={words.whom}>
        <RadioGroup value={whom} onChange={(_, data) => setChosen(data.value as Whom)}>
          <Radio value="list" label={words.list(listed)} disabled={listed === 0} />
          <Radio value="all" label={words.all(schools)} />
        </RadioGroup>
      </Field>
      {listed === 0 && <p className={common.small}>{words.nobody}</p>}
      {others > 0 && <p className={common.small}>{packageWords.others(others)}</p>}
      {refused && (
        <p className={mergeClasses(common.small, common.bad)} role="alert">
          {problemText(refused)}
        </p>
      )}
      <p className={common.small} role="status">
        {said}
      </p>
      {said !== '' && handed}
    </Screen>
  );
}
