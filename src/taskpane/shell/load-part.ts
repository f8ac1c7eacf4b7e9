import { done, failed, type Outcome } from '../../model/outcome';

/**
 * A part of the program that is fetched when first needed. A server that has gone, or has a newer version by now, does not give it: that is
 * said, and everything loaded before works on.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await load());
  } catch (error) {
    if (error instanceof Error && error.name === 'ChunkLoadError') return failed('part-not-loaded');
    throw error;
  }
}
