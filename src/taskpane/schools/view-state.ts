/** The list as it was left, kept while the pane lives; other screens narrow it before they open it. */
import { firstView, type View } from './order';

let left: View = firstView;

export const rememberedView = (): View => left;
export function rememberView(view: View): void {
  left = view;
}
/** The list anew, narrowed by what was pressed elsewhere. */
export function narrowList(part: Partial<View>): void {
  left = { ...firstView, sort: left.sort, ...part };
}
