import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { organisationOf, withOrganisation, type Organisation } from '../../documents/kit/organisation';
import type { Findings } from '../../model/findings';
import { documentsWords, organisationWords } from '../../words/pane/documents';
import { documentFonts, roles } from '../../words/papers/roadmap';
import { capital } from '../../words/russian/russian';
import { useRouter, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

type Texts = 'municipality' | 'authority' | 'headPosition' | 'headName' | 'contacts';
const hints: Partial<Record<Texts, string>> = {
  municipality: organisationWords.municipalityHint,
  authority: organisationWords.authorityHint,
};

/** What all documents share: filled in once. */
export function OrganisationScreen({ onDone }: { onDone?: () => void }): React.JSX.Element {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const [organisation, setOrganisation] = useState<Organisation>(() => {
    const kept = organisationOf(state.kept.organisation);
    return { ...kept, municipality: kept.municipality || onlyMunicipality(state.findings) };
  });
  const change = (part: Partial<Organisation>): void => setOrganisation({ ...organisation, ...part });
  const save = async (): Promise<void> => {
    await session.setOrganisation(withOrganisation(state.kept.organisation, organisation));
    if (onDone) onDone();
    else router.back();
  };
  const input = (
    label: string,
    value: string,
    onChange: (value: string) => void,
    hint?: string,
    type?: 'date',
  ): React.JSX.Element => (
    <Field key={label} label={label} hint={hint} size="small">
      <Input size="small" type={type} value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
  const { order, people, font } = organisation;
  return (
    <Screen
      title={documentsWords.organisation}
      onBack={onDone}
      foot={
        <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => void save()}>
          {documentsWords.saved}
        </Button>
      }
    >
      <p className={common.small}>{documentsWords.organisationHelp}</p>
      {(['municipality', 'authority', 'headPosition', 'headName', 'contacts'] as const).map((name) =>
        input(organisationWords[name], organisation[name], (value) => change({ [name]: value }), hints[name]),
      )}
      {input(organisationWords.orderNumber, order.number, (number) => change({ order: { ...order, number } }))}
      {input(
        organisationWords.orderDate,
        order.date,
        (date) => change({ order: { ...order, date } }),
        undefined,
        'date',
      )}
      {input(organisationWords.annex, order.annex, (annex) => change({ order: { ...order, annex } }))}
      <PeriodFields period={organisation.period} onChange={(period) => change({ period })} />
      <div className={common.row}>
        <Field label={organisationWords.font} size="small">
          <Select
            size="small"
            value={font.name}
            onChange={(_, data) => change({ font: { ...font, name: data.value as typeof font.name } })}
          >
            {documentFonts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label={organisationWords.fontSize} size="small">
          <Select
            size="small"
            value={String(font.size)}
            onChange={(_, data) => change({ font: { ...font, size: Number(data.value) } })}
          >
            {[11, 12, 13, 14].map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        </Field>
      </div>
      <details>
        <summary className={common.summary} tabIndex={0}>
          {organisationWords.people}
        </summary>
        <div className={common.column}>
          <p className={common.small}>{organisationWords.peopleHint}</p>
          {Object.entries(roles).map(([id, role]) =>
            input(capital(role.title), people[id] ?? '', (name) => change({ people: { ...people, [id]: name } })),
          )}
        </div>
      </details>
    </Screen>
  );
}

/** The municipality all schools of the workbook belong to; '' where there are several or none is named. */
function onlyMunicipality(findings: Findings | null): string {
  const names = new Set((findings?.reading.schools ?? []).flatMap(({ municipality }) => municipality ?? []));
  return names.size === 1 ? [...names][0]! : '';
}

function PeriodFields(props: {
  period: Organisation['period'];
  onChange: (period: Organisation['period']) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { period, onChange } = props;
  const thisYear = new Date().getFullYear();
  const start = (kind: string): Organisation['period'] => {
    if (kind === 'school') return { kind, from: thisYear, to: thisYear + 1 };
    return kind === 'calendar' ? { kind, from: thisYear, to: thisYear } : null;
  };
  return (
    <>
      <Field label={organisationWords.periodKind} size="small">
        <Select size="small" value={period?.kind ?? ''} onChange={(_, data) => onChange(start(data.value))}>
          <option value="">{organisationWords.none}</option>
          <option value="school">{organisationWords.school}</option>
          <option value="calendar">{organisationWords.calendar}</option>
        </Select>
      </Field>
      {period && (
        <div className={common.row}>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={organisationWords[end]} size="small">
              <Input
                size="small"
                type="number"
                min={2000}
                max={2100}
                value={String(period[end])}
                onChange={(_, data) => onChange({ ...period, [end]: Number(data.value) })}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
