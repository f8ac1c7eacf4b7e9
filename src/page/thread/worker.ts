/** Runs in the second thread of the page. */
import type { Ask, Tell } from './messages';
import { serve } from './serve';

const thread = self as unknown as Pick<Worker, 'postMessage' | 'onmessage'>;
const take = serve((told, moved) => thread.postMessage(told, moved));
thread.onmessage = ({ data }: MessageEvent<Ask>) => void take(data);
thread.postMessage({ tell: 'ready' } satisfies Tell);
