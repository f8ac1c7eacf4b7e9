import { useState } from 'react';
import { isListed } from '../../../judging';
import { useSession } from '../../shell/pane';

/** The school whose entries are shown: the first of the list until another is chosen; '' where there is no school at all. */
export function useChosenSchool(): [string, (id: string) => void] {
  const { verdicts } = useSession().state.findings!.judgement;
  return useState(() => (verdicts.find(isListed) ?? verdicts[0])?.school.id ?? '');
}
