/** The flag's mark: what makes a conditional format ours, wherever sorting, inserting, copying or another program took it. */
const mark = 'N("shnor")=0';

/** @param formula as the host found it; programs add spaces and an equals sign */
export const isFlagFormula = (formula: string): boolean => formula.replace(/\s/g, '').includes(mark);
