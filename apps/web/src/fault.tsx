import { Component, type ReactNode } from 'react';
import { Trouble } from './api';
import { TroubleNote } from './ui/trouble';

/** A screen that throws, or whose code did not arrive, leaves the frame standing and offers to open it again. */
export class Fault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <TroubleNote
        trouble={new Trouble('internal')}
        onRetry={() => {
          location.reload();
        }}
      />
    );
  }
}
