/** A school (школа, ОО), one across all sheets of the workbook. */
export interface School {
  /** Stable inside one reading and, while its names stay, between readings: code, else municipality and name made equal. */
  id: string;
  /** Canonical name: from the sheet that has codes, else the latest, unless corrected by hand. */
  name: string;
  code: string | null;
  municipality: string | null;
  /** Other spellings met, for the matching shown to the user. */
  spellings: string[];
  /** Every way the sheets name it, each with an id by which it can be parted from the others. */
  written: readonly WrittenSchool[];
  /** Ids under which a workbook may keep something about it: its own first, then those of its spellings. */
  ids: readonly string[];
  /** Its names made equal (naming/), the canonical one first. */
  keys: readonly string[];
  /** What tells it from the others of its municipality, by each of its names (naming/). */
  cores: readonly string[];
  /** Its municipality's name made equal; '' where none is known. */
  place: string;
}

/** A school's name as some sheets write it. */
export interface WrittenSchool {
  id: string;
  name: string;
  code: string | null;
  municipality: string | null;
}

/** What a person said about schools, and can take back. */
export interface SchoolDecision {
  /** Keys of the answers it was given by. */
  ids: string[];
  /** One school, two schools, a name corrected. */
  said: 'same' | 'different' | 'name';
  /** Ids of the schools it is about. */
  schools: string[];
  /** The two names it was said of; of a corrected name the one the sheets write. */
  names: string[];
}
