import { Button } from '@fluentui/react-components';
import type { New } from '../../documents/kinds/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { useCommon } from '../shell/styles';

const order = Object.keys(words.newWhat) as New[];

/** «Что нового с 18 ноября»: how many measures of each kind, the way to them, and the way to be done with it. */
export function NewCard(props: {
  news: { date: string; what: ReadonlyMap<string, New> };
  today: string;
  only: boolean;
  onOnly: (only: boolean) => void;
  onSeen: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const { date, what } = props.news;
  const kinds = [...what.values()];
  const said = order.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count > 0 ? [`${words.newWhat[kind]} ${count}`] : [];
  });
  return (
    <section className={common.card} aria-label={words.news(date, props.today)}>
      <p className={common.plain}>
        <b>{words.news(date, props.today)}:</b> {said.join(', ')}
      </p>
      <div className={common.row}>
        <Button size="small" aria-pressed={props.only} onClick={() => props.onOnly(!props.only)}>
          {props.only ? words.allAgain : words.newOnly}
        </Button>
        <Button size="small" onClick={props.onSeen}>
          {words.seen}
        </Button>
      </div>
    </section>
  );
}
