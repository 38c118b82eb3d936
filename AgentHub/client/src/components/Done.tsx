import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** It worked, and what that means. */
export function Done({ children }: { children: string }) {
  return <MessageBar intent="success" layout="multiline" role="status"><MessageBarBody>{children}</MessageBarBody></MessageBar>;
}
