import { Button, Input, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { staleSheets } from '../../app/documents/stale';
import { emptyFields, organisationOf } from '../../documents/kit/organisation';
import { documentsWords as words } from '../../words/pane/documents';
import { collectScreenWords, mailingWords } from '../../words/pane/mailing';
import { settingsWords, shareWords } from '../../words/pane/share';
import { organisationFields } from '../../words/papers/roadmap';
import { Fold } from '../controls/Fold';
import { LeftSheets } from '../controls/LeftSheets';
import { LostSheets } from '../controls/LostSheets';
import { SaveButtons, ValuesOnly } from '../controls/SaveButtons';
import { Icon } from '../shell/icons';
import { useGo, useSession, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { DocumentRow } from './DocumentRow';
import { documentGroups, found, stateOf } from './lines';
import { RemoveSheets } from './RemoveSheets';

/** A line's words stand under one another with the headings; its ground reaches beyond them. */
const beyond = { margin: '0 -8px', width: 'calc(100% + 16px)' } as const;

/** Everything that can be made, from the one catalogue, found by its words; `group` is where the ribbon's button leads. */
export function DocumentsScreen({ group: wanted }: { group?: string }): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { session, state } = useSession();
  const { save } = useSurroundings();
  const [search, setSearch] = useState('');
  const place = useRef<HTMLHeadingElement>(null);
  // In braces: new browsers return a promise from scrolling, and React would call it as the effect's end.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { findings, kept } = state;
  const ours = kept.registry.filter((entry) => entry.kind !== 'source');
  const stale = useMemo(() => (findings ? staleSheets(findings, kept) : []), [findings, kept]);
  const shown = found(search);
  const again = (kinds: readonly string[]): void =>
    go({ tab: 'documents', screen: 'make', id: kinds.join(','), again: true });
  return (
    <Screen title={words.title} quiet foot={save && <SaveButtons />}>
      <Input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
        onKeyDown={({ key }) => key === 'Enter' && shown.length > 0 && go(shown[0]!.route)}
      />
      {search === '' && <Organisation />}
      <ValuesOnly />
      <LostSheets sheets={session.lostSheets.asked} />
      {search === '' && stale.length > 0 && (
        <div className={common.card}>
          <span className={common.small}>
            <span className={common.doubt}>
              <Icon name="warning" />
            </span>{' '}
            {words.outdated(words.changed(stale.flatMap(({ changed }) => changed)))}
          </span>
          <Button
            size="small"
            disabledFocusable={state.busy !== null}
            onClick={() => again([...new Set(stale.map(({ entry }) => entry.kind))])}
          >
            {words.renew(new Set(stale.map(({ entry }) => entry.kind)).size)}
          </Button>
        </div>
      )}
      {documentGroups.map((group) => {
        const lines = shown
          .filter((line) => line.group === group)
          .map((line) => ({ line, state: stateOf(line, ours, stale) }));
        if (lines.length === 0) return null;
        const count = (...what: string[]): number => lines.filter((one) => what.includes(one.state.what)).length;
        const papers = lines.filter(({ line }) => line.kinds.length > 0).length;
        const sums = words.sums(count('made', 'stale'), papers, count('stale'));
        const title = words.groups[group];
        return (
          <section key={group}>
            <Fold
              id={`documents ${group}`}
              title={title}
              note={sums}
              label={`${title}: ${sums}`}
              always={search !== '' || group === wanted}
              at={group === wanted ? place : undefined}
            >
              <ul className={common.list}>
                {lines.map(({ line, state: of }) => (
                  <li key={line.id}>
                    <DocumentRow line={line} state={of} onOpen={() => go(line.route)} />
                    {of.what === 'stale' && line.kinds.length === 1 && (
                      <Button
                        size="small"
                        aria-label={words.renewOneLabel(line.title)}
                        disabledFocusable={state.busy !== null}
                        onClick={() => again(line.kinds)}
                      >
                        {words.renewOne}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Fold>
          </section>
        );
      })}
      {shown.length === 0 && (
        <p className={common.plain} role="status">
          {words.nothingFound}{' '}
          <button type="button" className={common.link} onClick={() => setSearch('')}>
            {words.showAll}
          </button>
        </p>
      )}
      {search === '' && <Around />}
      <RemoveSheets count={ours.length} />
      <LeftSheets />
    </Screen>
  );
}

/** What all documents share: how much of it is filled in. */
function Organisation(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { kept } = useSession().state;
  const all = Object.keys(organisationFields).length;
  const empty = emptyFields(organisationOf(kept.organisation)).length;
  return (
    <button
      type="button"
      className={common.line}
      style={beyond}
      aria-label={words.organisation}
      onClick={() => go({ tab: 'documents', screen: 'organisation' })}
    >
      <span className={common.grow}>
        {words.organisation}
        <span className={mergeClasses(common.small, common.under)}>{words.filled(all - empty, all)}</span>
      </span>
      <Icon name="edit" />
    </button>
  );
}

/** What is done with the documents: sent out, collected, handed on. */
function Around(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const lines = [
    ['packages', mailingWords.title],
    ['collect', collectScreenWords.title],
    ['share', shareWords.title],
    ['settings', settingsWords.title],
  ] as const;
  return (
    <section>
      <Fold id="documents around" title={words.around}>
        {lines.map(([screen, title]) => (
          <button
            key={screen}
            type="button"
            className={common.line}
            style={beyond}
            onClick={() => go({ tab: 'documents', screen })}
          >
            <span className={common.grow}>{title}</span>
            <Icon name="forward" />
          </button>
        ))}
      </Fold>
    </section>
  );
}
