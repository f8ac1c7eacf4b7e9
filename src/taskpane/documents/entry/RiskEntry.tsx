import { enteredProfiles, riskPlace } from '../../../documents/kinds/risk/read';
import { factorTitle, measuredFactors, type Edition } from '../../../documents/kinds/risk/layout';
import { significances, significanceTitles } from '../../../documents/kit/risk-factors';
import { riskPaneWords as words } from '../../../words/pane/entry';
import { SchoolPicker } from '../../controls/SchoolPicker';
import { useCommon } from '../../shell/styles';
import { useDocumentContext, useEntries } from '../context';
import { ChoiceRow, NumberRow } from './EntryRow';
import { useChosenSchool } from './chosen';
import type { EntryProps } from './props';

const levels = significances.map((level) => [level, significanceTitles[level]] as const);

/** Factors of one school: significance from a list, value in per cent. */
export function RiskEntry({ values }: EntryProps): React.JSX.Element {
  const common = useCommon();
  const context = useDocumentContext();
  const { entered, enter } = useEntries('risk');
  const [school, choose] = useChosenSchool();
  const own = enteredProfiles(context).filter((entry) => entry.school.id === school);
  const edition = (values['edition'] as Edition | undefined) ?? '2022';
  const active = own.filter(({ significance }) => significance === 'high' || significance === 'medium').length;
  return (
    <>
      <SchoolPicker value={school} onChange={choose} />
      {school !== '' && (
        <section aria-label={words.factors}>
          <p className={common.small} role="status">
            {words.chosen(active)}
          </p>
          {measuredFactors.map((factor) => {
            const entry = own.find((one) => one.factor === factor.id);
            const place = riskPlace(school, factor.id, 'value');
            const percent = (share: string): string =>
              share === '' ? '' : String(Math.round(Number(share) * 1000) / 10);
            const value = percent(entered[place] ?? (entry?.value == null ? '' : String(entry.value)));
            return (
              <div key={factor.id} role="group" aria-label={factorTitle(factor, edition)}>
                <ChoiceRow
                  label={factorTitle(factor, edition)}
                  value={entry?.significance ?? ''}
                  options={levels}
                  onChange={(level) => enter(riskPlace(school, factor.id, 'level'), level)}
                />
                <NumberRow
                  label={words.value}
                  value={value}
                  onChange={(text) =>
                    enter(place, text === '' ? '' : String(Math.min(100, Math.max(0, Number(text))) / 100))
                  }
                />
              </div>
            );
          })}
        </section>
      )}
    </>
  );
}
