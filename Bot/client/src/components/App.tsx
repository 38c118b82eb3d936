import { lazy } from 'react';
import type { Access } from '../connection/Access';
import type { Outbox } from '../connection/Outbox';
import type { Look } from '../look';
import type { PageSettings } from '../pageSettings';
import { Frame } from './Frame';

// Web Chat is large: the page shows itself first.
const Conversation = lazy(() => import('./Conversation'));

interface Props {
  readonly access: Access;
  readonly outbox: Outbox;
  readonly look: Look;
  readonly brand: PageSettings;
}

export function App({ access, outbox, look, brand }: Props) {
  return (
    <Frame look={look} brand={brand}>
      {(drawn) => <Conversation access={access} outbox={outbox} {...drawn} />}
    </Frame>
  );
}
