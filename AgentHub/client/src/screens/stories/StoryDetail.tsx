import { Spinner } from '@fluentui/react-components';
import { useStory } from '../../api/queries';
import { Trouble } from '../../components/Trouble';
import { outlineOf, type StepOutline } from '../../models/storyOutline';
import { t } from '../../texts';
import styles from './Stories.module.css';

export function StoryDetail({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useStory(id);
  if (isPending) return <Spinner className={styles.loading} label={t.loading} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  const steps = outlineOf(data);
  return (
    <article className={styles.story} aria-label={id}>
      <h2 dir="auto">{typeof data['name'] === 'string' ? data['name'] : id}</h2>
      <p className={styles.count}>{t.stories.steps(steps.length)}</p>
      {steps.map(step => <Step key={step.id} step={step} />)}
      <details>
        <summary>{t.stories.source}</summary>
        <pre className={styles.source} dir="ltr">{JSON.stringify(data, null, 2)}</pre>
      </details>
    </article>
  );
}

function Step({ step: { id, name, actions } }: { step: StepOutline }) {
  return (
    <section className={styles.step} aria-labelledby={`step-${id}`}>
      <h3 id={`step-${id}`} dir="auto">{name}</h3>
      <ol>
        {actions.map((action, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two actions may read alike, and they never move here
          <li key={place} dir="auto">{action}</li>
        ))}
      </ol>
    </section>
  );
}
