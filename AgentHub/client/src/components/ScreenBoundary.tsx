import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { texts } from '../texts';

/** A screen that breaks does not take the live conversations down with it. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <MessageBar intent="error" role="alert">
        <MessageBarBody>{texts.errors.screen}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => this.setState({ broken: false })}>{texts.tryAgain}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
