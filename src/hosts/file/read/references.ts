import { escapeXml } from '../package/xml';

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a sheet's name in formulas as they stand in XML: «'Свод 1'!A1», «&apos;Свод 1&apos;!A1», «Свод!A1». */
function nameIn(sheet: string): string {
  const name = escapeRegExp(escapeXml(sheet.replace(/'/g, "''")))
    .replace(/''/g, "(?:''|&apos;&apos;)")
    .replace(/"/g, '(?:"|&quot;)');
  return `(?:(?:'|&apos;)${name}(?:'|&apos;)|(?<![\\p{L}\\p{N}_.'])${name})!`;
}

/** Whether formulas of a sheet's XML (cells, conditional formats, validations) point at another sheet. */
export function formulasMention(xml: string, sheet: string): boolean {
  return new RegExp(`<(?:\\w+:)?(?:f|formula[12]?)(?:\\s[^<>]*)?>[^<]*?${nameIn(sheet)}`, 'iu').test(xml);
}

/** Whether a formula of a defined name points at a sheet. */
export const formulaMentions = (formula: string, sheet: string): boolean =>
  new RegExp(nameIn(sheet), 'iu').test(escapeXml(formula));
