import facts from '../../components/Facts.module.css';
import { Trouble } from '../../components/Trouble';
import { useThread } from '../../workspace/useWorkspace';
import styles from './Context.module.css';
import { useAttributes } from './queries';
import { contextTexts } from './texts';

/** The user's attributes and the session's values, as the stories keep them: text, whatever is in it. */
export function KnownValues({ conversationId }: { conversationId: string }) {
  const { thread } = useThread(conversationId);
  const { data, error } = useAttributes(conversationId, thread.lastSeq);
  const values = [
    { title: contextTexts.attributes, of: data?.attributes ?? {} },
    { title: contextTexts.session, of: data?.session ?? {} },
  ].filter(({ of }) => Object.keys(of).length > 0);
  return (
    <section>
      <h3>{contextTexts.known}</h3>
      <Trouble error={error} />
      {data && values.length === 0 && <p className={facts.nothing}>{contextTexts.nothingKnown}</p>}
      {values.map(({ title, of }) => (
        <div key={title}>
          <h4 className={styles.whose}>{title}</h4>
          <dl className={facts.values}>
            {Object.entries(of).toSorted(([a], [b]) => a.localeCompare(b)).map(([name, value]) => (
              <div key={name}>
                <dt dir="auto">{name === 'userData' ? contextTexts.stepData : name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
