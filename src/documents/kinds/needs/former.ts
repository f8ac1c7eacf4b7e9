/** Items of the form as earlier versions worded them: forms that hold them are still read. */
export const formerItems: Readonly<Record<string, string>> = { 'Ноутбуки обучающихся': 'Ноутбуки учеников' };
