import { pageWords } from '../words/pane/page';

/** A copy with our sheets is not mixed up with the file it was made of: «Свод – ШНОР.xlsx». A copy saved before keeps its name. */
export function copyName(fileName: string, hasOurs: boolean): string {
  const dot = fileName.lastIndexOf('.');
  const [base, kind] = dot < 0 ? [fileName, ''] : [fileName.slice(0, dot), fileName.slice(dot)];
  return !hasOurs || base.includes(pageWords.copyMark) ? fileName : `${base}${pageWords.copyMark}${kind}`;
}
