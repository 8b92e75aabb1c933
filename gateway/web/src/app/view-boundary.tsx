import { Component, type ReactNode } from 'react';
import { AskFailure } from '../graph/ask.js';
import { messageOf } from '../graph/message-of.js';
import { Failure } from '../panel/failure.js';

/** Opens the page anew once the server is there again: a browser does not ask twice for code that it could not have. */
function openAnew(): void {
  fetch(location.href).then(
    ({ ok }) => ok && location.reload(),
    () => undefined,
  );
}

/** Says what to do where a view could not be loaded or drawn, instead of leaving an empty page. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }> {
  override state: { readonly reason?: unknown } = {};

  static getDerivedStateFromError(reason: unknown): { reason: unknown } {
    return { reason };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === undefined) return this.props.children;
    // Each browser has words of its own for code that did not come; all of them speak of a module.
    const isCodeMissing = /module/i.test(messageOf(reason));
    const failure = new AskFailure(isCodeMissing ? 'unreachable' : 'broken', messageOf(reason));
    return <Failure failure={failure} again={openAnew} />;
  }
}
