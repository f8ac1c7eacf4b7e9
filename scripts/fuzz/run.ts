/** `npm run fuzz -- [--sessions 1000] [--actions 20] [--seed 1]`: generated sessions over the stand-in Excel; exit 1 where an invariant broke. */
import { commandArguments, wholeNumber } from '../arguments';
import { fuzzSession } from './session';

const { values } = commandArguments({ sessions: 'string', actions: 'string', seed: 'string' });
const sessions = wholeNumber(values.sessions, 1000, 'sessions');
const actions = wholeNumber(values.actions, 20, 'actions');
const first = wholeNumber(values.seed, 1, 'seed');

async function main(): Promise<number> {
  let broken = 0;
  for (let seed = first; seed < first + sessions; seed++) {
    try {
      await fuzzSession(seed, actions);
    } catch (error) {
      broken++;
      console.error(error instanceof Error ? error.message : error);
      if (broken >= 10) break;
    }
    if ((seed - first + 1) % 100 === 0) console.error(`${seed - first + 1} sessions`);
  }
  console.log(`${sessions} sessions of ${actions} actions from seed ${first}: ${broken} with a broken invariant`);
  return broken === 0 ? 0 : 1;
}

process.on('unhandledRejection', (error) => {
  console.error('unhandled rejection', error);
  process.exit(1);
});
main().then((code) => process.exit(code));
