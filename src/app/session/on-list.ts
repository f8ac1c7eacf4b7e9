import type { Verdict } from '../../model/verdict';

/** On the list that is worked with: by the rule unless excluded by hand, or added by hand. */
export const onList = ({ status, hand }: Verdict): boolean => (hand ? hand.action === 'add' : status === 'low');
