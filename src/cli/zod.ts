/** A command parses a few objects once: compiling a parser for each costs more than it saves. Imported before any command: each makes schemas. */
import { config } from 'zod';

config({ jitless: true });
