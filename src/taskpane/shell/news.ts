import type { News } from '../../app/session';
import { newsText } from '../../words/pane/shell';

/** The sentence of a piece of news. */
export function sayNews(news: News): string {
  switch (news.what) {
    case 'read':
      return newsText.read(news);
    case 'criteria':
      return newsText.criteria(news);
    case 'made':
      return newsText.made(news);
    case 'removed':
      return newsText.removed(news);
    case 'flags':
      return newsText.flags(news);
    case 'files':
      return newsText.files(news);
    case 'copied':
      return newsText.copied(news);
    case 'tookBack':
      return newsText.tookBack(news);
    case 'answered':
      return newsText.answered(news);
    case 'schools':
      return newsText.schools(news);
    case 'role':
      return newsText.role(news);
    case 'minimums':
      return newsText.minimums(news);
    default:
      return newsText[news.what]();
  }
}
