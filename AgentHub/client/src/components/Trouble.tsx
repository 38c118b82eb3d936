import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { texts } from '../texts';
import { explain } from '../texts/explain';

/** What went wrong, where it went wrong. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  if (!error) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{explain(error)}</MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button size="small" onClick={again}>{texts.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
