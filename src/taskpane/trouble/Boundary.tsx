import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { shellWords } from '../../words/pane/shell';

/** A screen that fails says so and offers the way out; the workbook is not touched by it. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" style={{ padding: '20px' }}>
        <h1 style={{ fontSize: '16px' }}>{shellWords.screenFailed}</h1>
        <p>{shellWords.screenFailedText}</p>
        <Button appearance="primary" onClick={() => location.reload()}>
          {shellWords.reload}
        </Button>
      </div>
    );
  }
}
