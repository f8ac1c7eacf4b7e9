import type { Procedure } from '../../model/procedure';
import type { Sighting } from './sighting';

/** School and procedure as a problem names them. */
export const naming = (sighting: Sighting, procedure: Procedure | null) => ({
  school: sighting.name,
  procedure: procedure
    ? `${procedure.kind} ${procedure.subject}${procedure.kind === 'ВПР' && procedure.grade !== null ? ` ${procedure.grade}` : ''}`
    : '',
});
