import { excelCode, Fault } from './fault';
import type { ExcelContext } from './run';

/** One thing to write. `bytes` is what it adds to a request; a large one knows how to be cut in two. */
export interface Step {
  bytes: number;
  apply(context: ExcelContext): void;
  halves?: () => [Step, Step];
}

/** Excel on the web refuses requests over 5 MB; the estimate leaves room for what the client library adds. */
export const requestBytes = 3.5 * 1024 * 1024;
/** What one call costs in a request: its action, its object path and their ids. */
export const callBytes = 320;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

export const call = (apply: Step['apply'], bytes = callBytes): Step => ({ bytes, apply });

/** Cuts steps into requests that fit; a step too large for any request is halved first. */
export function requests(steps: readonly Step[], limit = requestBytes): Step[][] {
  const all: Step[][] = [];
  let open: Step[] = [];
  let size = 0;
  const add = (step: Step): void => {
    if (step.bytes > limit && step.halves) return step.halves().forEach(add);
    if (size + step.bytes > limit && open.length > 0) {
      all.push(open);
      open = [];
      size = 0;
    }
    open.push(step);
    size += step.bytes;
  };
  steps.forEach(add);
  if (open.length > 0) all.push(open);
  return all;
}

/**
 * Sends one request after another; one that Excel still finds too large is refused whole, so it is sent again in halves.
 * `between` is told how many are done.
 */
export async function send(
  context: ExcelContext,
  all: readonly Step[][],
  between: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const waiting = [...all];
  let sent = 0;
  const next = async (): Promise<void> => {
    const steps = waiting.shift();
    if (!steps) return;
    try {
      for (const step of steps) step.apply(context);
      await context.sync();
      between(++sent, sent + waiting.length);
    } catch (error) {
      if (excelCode(error) !== 'RequestPayloadSizeLimitExceeded') throw error;
      waiting.unshift(...halved(steps));
    }
    return next();
  };
  await next();
}

function halved(steps: readonly Step[]): Step[][] {
  if (steps.length > 1) {
    const middle = Math.ceil(steps.length / 2);
    return [steps.slice(0, middle), steps.slice(middle)];
  }
  const parts = steps[0]?.halves?.();
  if (!parts) throw new Fault('excel-too-much');
  return parts.map((part) => [part]);
}
