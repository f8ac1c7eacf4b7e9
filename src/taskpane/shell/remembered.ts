import type { Answers } from '../../model/state';

const key = 'shnor.headers';

/**
 * Answers about forms of headers, kept on this computer: fingerprints made of captions and the columns chosen, nothing of a school or a pupil.
 * A browser that keeps nothing (private window) just asks again.
 */
export const rememberedHeaders = {
  load(): Answers['headers'] {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Answers['headers'];
    } catch (error) {
      console.info('Remembered headers cannot be read', error);
      return {};
    }
  },
  save(headers: Answers['headers']): void {
    try {
      localStorage.setItem(key, JSON.stringify(headers));
    } catch (error) {
      console.info('Remembered headers cannot be kept', error);
    }
  },
};
