/** Where the list of schools stands: a short one in the programme's text, a long one in an annex. */
import type { Findings } from '../../../model/findings';
import { helpedSchools } from '../../kit/findings/listed';

/** Most schools whose list stands in the text: a longer table runs over pages, where only a sheet of its own repeats its header. */
const mostInText = 10;

export const isListLong = (findings: Findings): boolean => helpedSchools(findings).length > mostInText;
