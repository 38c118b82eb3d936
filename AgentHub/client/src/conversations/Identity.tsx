import type { Person } from '../api/types';
import styles from './Identity.module.css';
import { conversationTexts } from './texts';

/** Who the person is on the site that shows the chat, in the word of its server. */
export function Identity({ user: { identity } }: { user: Pick<Person, 'identity'> }) {
  if (!identity) return null;
  const attributes = Object.entries(identity.attributes);
  return (
    <section className={styles.identity} aria-label={conversationTexts.identity.title}>
      <p>{conversationTexts.identity.signedIn} <strong dir="auto">{identity.id}</strong></p>
      {attributes.length > 0 && (
        <dl>
          {attributes.map(([name, value]) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
