import { Spinner } from '@fluentui/react-components';
import { Trouble } from '../../components/Trouble';
import { Choices } from '../../conversations/thread/Choices';
import { locale, texts } from '../../texts';
import { useStory } from './queries';
import styles from './Stories.module.css';
import { StoryChange } from './StoryChange';
import { type ActionOutline, outlineOf, type StepOutline, type Way } from './storyOutline';
import { storyTexts } from './texts';

export function StoryDetail({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useStory(id);
  if (isPending) return <Spinner className={styles.loading} label={texts.loading} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  const { name, phrases, steps } = outlineOf(data, locale);
  return (
    <article className={styles.story} aria-label={name}>
      <h2 dir="auto">{name}</h2>
      <p className={styles.count}>{storyTexts.steps(steps.length)}</p>
      <StoryChange id={id} />
      {phrases.length > 0 && (
        <section>
          <h3>{storyTexts.startsWith}</h3>
          <Choices choices={phrases} label={storyTexts.startsWith} />
        </section>
      )}
      {steps.map(step => <Step key={step.id} step={step} />)}
      <details>
        <summary>{storyTexts.source}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <pre className={styles.source} dir="ltr" tabIndex={0}>{JSON.stringify(data, null, 2)}</pre>
      </details>
    </article>
  );
}

function Step({ step: { id, name, actions, next } }: { step: StepOutline }) {
  return (
    <section className={styles.step} aria-labelledby={`step-${id}`}>
      <h3 id={`step-${id}`} dir="auto">{name}</h3>
      <ol>
        {actions.map((action, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two actions may read alike, and they never move here
          <Action key={place} action={action} />
        ))}
      </ol>
      <Ways ways={next} />
    </section>
  );
}

function Action({ action: { what, words, choices, ways } }: { action: ActionOutline }) {
  return (
    <li>
      <span className={styles.what}>{what}</span>
      {words && <span className={styles.words} dir="auto">{words}</span>}
      {ways.length === 0 && <Choices choices={choices} />}
      <Ways ways={ways} />
    </li>
  );
}

function Ways({ ways }: { ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <ul className={styles.ways}>
      {ways.map(({ when, to }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- two ways may read alike, and they never move here
        <li key={place} dir="auto">
          {when ?? (ways.length > 1 ? storyTexts.otherwise : '')} <span aria-hidden>→</span> <strong>{to}</strong>
        </li>
      ))}
    </ul>
  );
}
