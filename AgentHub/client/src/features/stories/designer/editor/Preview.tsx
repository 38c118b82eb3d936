import { Choices } from '../../../../conversations/thread/Choices';
import { type JsonObject, objectsOf, textOf } from '../document/json';
import { designerTexts } from '../texts';
import { tell } from '../words';
import styles from './Editor.module.css';

const drawn = new Set([
  'send_quick_replies_action', 'send_cards_action', 'send_simple_cards_action', 'send_choices_list_action', 'customer_satisfaction_action',
]);

/** As the person will see it. */
export function Preview({ action }: { action: JsonObject }) {
  if (!drawn.has(textOf(action['type']))) return null;
  const said = tell(action['message']);
  const choices = [...objectsOf(action['buttons']), ...objectsOf(action['choices']),
    ...objectsOf(action['sections']).flatMap(({ choices: each }) => objectsOf(each))];
  return (
    <figure className={styles.preview} aria-label={designerTexts.preview}>
      <figcaption>{designerTexts.preview}</figcaption>
      {said && <p className={styles.bubble} dir="auto">{said}</p>}
      {objectsOf(action['cards']).map((card, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
        <div key={place} className={styles.card}>
          <strong dir="auto">{tell(card['title'])}</strong>
          <span dir="auto">{tell(card['subtitle'])}</span>
          <Choices choices={titlesOf(objectsOf(card['buttons']))} />
        </div>
      ))}
      <Choices choices={titlesOf(choices)} />
    </figure>
  );
}

function titlesOf(choices: readonly JsonObject[]): string[] {
  return choices.map(({ title, label }) => tell(title ?? label)).filter(Boolean);
}
