import type { Session } from '../../app/session';
import { roots, type Router } from '../shell/router';

/**
 * Reads and judges, with the files that were given meanwhile; goes on to what came out by itself only if nothing has to be looked at first, and to the
 * document that was asked for before anything was read («Дорожная карта» on the ribbon). Who went somewhere meanwhile stays there.
 */
export async function runIdentify(session: Session, router: Router): Promise<void> {
  const { step } = router;
  if (!(await session.identify())) return;
  await session.added;
  if (router.step !== step) return;
  const asked = router.get();
  if (asked.tab === 'documents') router.open(asked);
  else afterIdentify(session, router);
}

/** Where a reading leads: to what has to be looked at, else to what came out. */
export function afterIdentify(session: Session, router: Router): void {
  const { findings } = session.getSnapshot();
  if (findings && isSure(findings)) router.open(roots.schools);
  else router.open({ tab: 'data', screen: 'start' });
}

type Findings = NonNullable<ReturnType<Session['getSnapshot']>['findings']>;

/** No question is open and every role that was needed is sure. */
function isSure(findings: Findings): boolean {
  const { questions, sheets, results } = findings.reading;
  return (
    results.length > 0 &&
    questions.length === 0 &&
    sheets.every((sheet) => sheet.tables.every((table) => table.roles.every((role) => role.confidence === 'sure')))
  );
}
