import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listOf, sureness } from '../../judging';
import { dashboardWords as words } from '../../words/pane/dashboard';
import { Icon, type IconName } from '../shell/icons';
import { useGo, useSession } from '../shell/pane';
import { makeListSheets } from '../shell/router';
import { useCommon } from '../shell/styles';
import { useList } from './Hero';
import { Section } from './Section';
import { useDashboard } from './styles';

/** What there is to do now, the nearest first. */
export function Next({ wide }: { wide: boolean }): React.JSX.Element {
  const styles = useDashboard();
  const common = useCommon();
  const go = useGo();
  const toList = useList();
  const { state } = useSession();
  const { judgement, reading } = state.findings!;
  const parts = useMemo(() => sureness(judgement), [judgement]);
  const unsure = [...parts.one, ...parts.few];
  const { counts } = useMemo(() => listOf(judgement), [judgement]);
  const questions = reading.questions.length;
  const steps: { icon: IconName; title: string; why: string; act: () => void }[] = [
    ...(questions > 0
      ? [
          {
            icon: 'question' as const,
            title: words.nextQuestions,
            why: words.nextQuestionsWhy(questions),
            act: () => go({ tab: 'data', screen: 'start' }),
          },
        ]
      : []),
    ...(unsure.length > 0
      ? [
          {
            icon: 'target' as const,
            title: words.nextUnsure,
            why: words.nextUnsureWhy(unsure.length),
            act: () =>
              toList({ only: { title: words.only.unsure, ids: new Set(unsure.map(({ school }) => school.id)) } }),
          },
        ]
      : []),
    { icon: 'sheet', title: words.nextMake, why: words.nextMakeWhy, act: () => go(makeListSheets) },
    {
      icon: 'save',
      title: words.nextOverview,
      why: words.nextOverviewWhy,
      act: () => go({ tab: 'documents', screen: 'make', id: 'overview' }),
    },
    {
      icon: 'edit',
      title: words.nextRoadmap,
      why: words.nextRoadmapWhy(counts.listed),
      act: () => go({ tab: 'documents', screen: 'roadmap' }),
    },
  ];
  return (
    <Section title={words.next} wide={wide} size="whole">
      <ul className={mergeClasses(common.list, wide && styles.nextWide)}>
        {steps.map(({ icon, title, why, act }) => (
          <li key={title} className={styles.next}>
            <button type="button" className={common.line} aria-label={`${title}: ${why}`} onClick={act}>
              <span className={common.muted}>
                <Icon name={icon} />
              </span>
              <span className={common.grow}>
                {title}
                <span className={common.small} style={{ display: 'block' }}>
                  {why}
                </span>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
