import { Button, MessageBar, MessageBarActions, MessageBarBody, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import settings from '../../components/Settings.module.css';
import { alertTexts } from './texts';

interface WayProps {
  label: string;
  on: boolean;
  turn: (on: boolean) => void;
  attempt: () => void;
  /** This browser does not have it. */
  missing?: boolean;
  /** It can be tried only while it is on. */
  untried?: boolean;
}

/** One way of being told, and a button that shows how it is. */
export function Way({ label, on, turn, attempt, missing = false, untried = false }: WayProps) {
  return (
    <div className={settings.setting}>
      <Switch label={label} checked={on} disabled={missing} onChange={(_, { checked }) => turn(checked)} />
      <Button disabled={missing || untried} aria-label={alertTexts.testOf(label)} onClick={attempt}>{alertTexts.test}</Button>
    </div>
  );
}

export function Note({ children, action }: { children: string; action?: ReactNode }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
