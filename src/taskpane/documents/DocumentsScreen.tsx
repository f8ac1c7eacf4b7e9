import { Button, mergeClasses } from '@fluentui/react-components';
import { setId, setKinds } from '../../app/document-set';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { staleSheets } from '../../app/stale';
import { documents } from '../../documents/catalogue';
import type { DocumentDefinition, MadePart } from '../../documents/definition';
import { documentAbout } from '../../words/documents';
import { documentsWords } from '../../words/pane/documents';
import { collectScreenWords, mailingWords } from '../../words/pane/mailing';
import { trackingWords } from '../../words/pane/tracking';
import { settingsWords, shareWords } from '../../words/pane/share';
import { Icon } from '../shell/icons';
import { LeftSheets } from '../controls/LeftSheets';
import { SaveButtons, ValuesOnly } from '../controls/SaveButtons';
import { useGo, useSession, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { resultKinds } from '../../model/state';
import { listSheets, makeListSheets, type Route } from '../shell/router';
import { entryParts } from './entry';
import { hasFields } from './fields';

const groups = (['identification', 'roadmap', 'diagnostics', 'reports'] as const).filter(
  (group) => group === 'identification' || documents.some((definition) => definition.group === group),
);

/** Everything that can be made, from the one catalogue; `group` is where the ribbon's button leads. */
export function DocumentsScreen({ group: wanted }: { group?: string }): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { state, session } = useSession();
  const { save } = useSurroundings();
  const place = useRef<HTMLHeadingElement>(null);
  const [sure, setSure] = useState(false);
  // In braces: new browsers return a promise from scrolling, and React would call it as the effect's end.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const ours = state.kept.registry.filter((entry) => entry.kind !== 'source');
  const made = new Set(ours.map((entry) => entry.kind));
  const { findings, kept } = state;
  const stale = useMemo(() => (findings ? staleSheets(findings, kept) : []), [findings, kept]);
  const staleKinds = new Map<string, readonly MadePart[]>();
  for (const { entry, changed } of stale)
    staleKinds.set(entry.kind, [...(staleKinds.get(entry.kind) ?? []), ...changed]);
  const staleOf = (kinds: readonly string[]): readonly MadePart[] =>
    kinds.flatMap((kind) => staleKinds.get(kind) ?? []);
  const open = (definition: DocumentDefinition): void => go(routeOf(definition));
  return (
    <Screen title={documentsWords.title} quiet foot={save && ours.length > 0 ? <SaveButtons /> : undefined}>
      {ours.length > 0 && <ValuesOnly />}
      {staleKinds.size > 0 && (
        <div className={common.row}>
          <Button
            size="small"
            disabledFocusable={state.busy !== null}
            onClick={() => go({ tab: 'documents', screen: 'make', id: [...staleKinds.keys()].join(','), again: true })}
          >
            {documentsWords.renew(staleKinds.size)}
          </Button>
        </div>
      )}
      {groups.map((group) => (
        <section key={group}>
          <h2 className={common.section} ref={group === wanted ? place : undefined}>
            {documentsWords.groups[group]}
          </h2>
          <ul className={common.list}>
            {group === 'identification' && (
              <li>
                <Line
                  title={documentsWords.sheets}
                  about={documentAbout.sheets}
                  made={listSheets.every((kind) => made.has(kind))}
                  stale={staleOf(listSheets)}
                  onOpen={() => go(makeListSheets)}
                />
              </li>
            )}
            {group === 'roadmap' && (
              <li>
                <Line
                  title={documentsWords.set}
                  about={documentAbout.set}
                  made={setKinds.every((kind) => made.has(kind))}
                  stale={staleOf(setKinds)}
                  onOpen={() => go({ tab: 'documents', screen: 'make', id: setId })}
                />
              </li>
            )}
            {group === 'roadmap' && (
              <li>
                <Line
                  title={trackingWords.title}
                  about={trackingWords.about}
                  made={false}
                  stale={[]}
                  onOpen={() => go({ tab: 'documents', screen: 'tracking' })}
                />
              </li>
            )}
            {documents
              .filter(
                (definition) =>
                  definition.group === group &&
                  !listSheets.includes(definition.kind) &&
                  !resultKinds.has(definition.kind),
              )
              .map((definition) => (
                <li key={definition.kind}>
                  <Line
                    title={definition.title}
                    about={definition.about}
                    made={made.has(definition.kind)}
                    stale={staleOf([definition.kind])}
                    onOpen={() => open(definition)}
                  />
                  {staleKinds.has(definition.kind) && (
                    <div className={common.row}>
                      <Button
                        size="small"
                        aria-label={documentsWords.renewOneLabel(definition.title)}
                        disabledFocusable={state.busy !== null}
                        onClick={() => go({ tab: 'documents', screen: 'make', id: definition.kind, again: true })}
                      >
                        {documentsWords.renewOne}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {(
        [
          ['organisation', 'edit', documentsWords.organisation],
          ['packages', 'save', mailingWords.title],
          ['collect', 'sheet', collectScreenWords.title],
          ['share', 'sheet', shareWords.title],
          ['settings', 'edit', settingsWords.title],
        ] as const
      ).map(([screen, icon, title]) => (
        <button key={screen} type="button" className={common.line} onClick={() => go({ tab: 'documents', screen })}>
          <Icon name={icon} />
          <span className={common.grow}>{title}</span>
          <Icon name="forward" />
        </button>
      ))}
      <div className={common.row}>
        {state.canRestore && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void session.restorePrevious()}>
            {documentsWords.restore}
          </Button>
        )}
        {ours.length > 0 && !sure && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => setSure(true)}>
            {documentsWords.remove}
          </Button>
        )}
      </div>
      {sure && ours.length > 0 && (
        <div className={common.card} role="alertdialog" aria-label={documentsWords.remove}>
          <p className={common.plain}>{documentsWords.removeSure(ours.length)}</p>
          <div className={common.row}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setSure(false);
                void session.removeOurSheets();
              }}
            >
              {documentsWords.removeYes}
            </Button>
            <Button size="small" autoFocus onClick={() => setSure(false)}>
              {documentsWords.keep}
            </Button>
          </div>
        </div>
      )}
      <LeftSheets />
    </Screen>
  );
}

/** Where a document is asked for: its own screens, the form made of its fields, or its preview at once. */
function routeOf(definition: DocumentDefinition): Route {
  if (definition.kind === 'roadmap') return { tab: 'documents', screen: 'roadmap' };
  return {
    tab: 'documents',
    screen: hasFields(definition) || definition.kind in entryParts ? 'form' : 'make',
    id: definition.kind,
  };
}

function Line(props: {
  title: string;
  about: string;
  made: boolean;
  stale: readonly MadePart[];
  onOpen: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const { title, about, made, stale } = props;
  const isStale = stale.length > 0;
  const id = useId();
  return (
    <button type="button" className={common.line} aria-label={title} aria-describedby={id} onClick={props.onOpen}>
      <span className={isStale ? common.doubt : made ? common.good : common.muted}>
        <Icon name={isStale ? 'warning' : made ? 'check' : 'sheet'} />
      </span>
      <span className={common.grow}>
        {title}
        <span className={mergeClasses(common.small, common.under)} id={id}>
          {isStale ? documentsWords.stale(stale) : about}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  );
}
