import { remembered } from '../../model/remembered';
import { PhraseList, plain, wordsOf } from '../text/text';
import { otherMatters } from '../vocabulary/rows';
import { featuresOf } from './features';

const matters = new PhraseList(otherMatters);

/** «Апелляции ЕГЭ 2025», «Общественное наблюдение на ВПР»: a title of what surrounds an exam, not of its results. */
export const isOtherMatter = remembered(
  (title: string): boolean =>
    matters.in(wordsOf(plain(title))) && !/результат/.test(plain(title)) && featuresOf(title).role !== 'low',
);
