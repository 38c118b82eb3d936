import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { DraftKeeper } from '../DraftKeeper';
import { type JsonObject, objectsOf, textOf } from '../document/json';
import { merge } from '../document/merge';
import { parse } from '../document/parse';
import { nameIn } from '../document/languages';
import { nameOfStep, stepsOf } from '../document/steps';
import type { Version } from '../api';
import { designerTexts } from '../texts';
import { actionWords, contentWords } from '../words';
import styles from './Editor.module.css';

/** Somebody else saved meanwhile: both are shown, and the designer decides. */
export function ConflictDialog({ keeper, mine, theirs }: { keeper: DraftKeeper; mine: JsonObject; theirs: Version }) {
  const other = useMemo(() => parse(theirs.text).root, [theirs]);
  const merged = useMemo(() => merge(parse(keeper.base.text).root, mine, other, partWords), [keeper, mine, other]);
  const lists = [
    [designerTexts.conflict.yours, merged.mine], [designerTexts.conflict.theirs, merged.theirs], [designerTexts.conflict.both, merged.both],
  ] as const;
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.wide}>
        <DialogBody>
          <DialogTitle>{designerTexts.conflict.title}</DialogTitle>
          <DialogContent className={styles.form}>
            <p>{designerTexts.conflict.text}</p>
            {lists.map(([title, names]) => names.length > 0 && <p key={title}><strong>{title}</strong> {names.join(', ')}</p>)}
            <div className={styles.both}>
              <Version title={designerTexts.conflict.mineTitle} story={mine} changed={merged.changed} />
              <Version title={designerTexts.conflict.theirsTitle} story={other} changed={merged.changed} />
            </div>
            <div className={styles.line}>
              <Button appearance="primary" onClick={() => keeper.resolve(merged.story, theirs)}>{designerTexts.conflict.merge}</Button>
              <Button onClick={() => keeper.resolve(mine, theirs)}>{designerTexts.conflict.keepMine}</Button>
              <Button onClick={() => keeper.resolve(other, theirs)}>{designerTexts.conflict.takeTheirs}</Button>
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const parts: Readonly<Record<string, string>> = designerTexts.parts;
const partWords = (field: string) => parts[field] ?? field;

/** The steps that anybody changed, as they are in one of the two versions. */
function Version({ title, story, changed }: { title: string; story: JsonObject; changed: readonly string[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section aria-label={title} tabIndex={0}>
      <h3>{title}</h3>
      <p dir="auto">{nameIn(story)}</p>
      {stepsOf(story).filter(step => changed.includes(textOf(step['id']))).map(step => (
        <div key={String(step['id'])}>
          <strong dir="auto">{nameOfStep(step)}</strong>
          <ol className={styles.does}>
            {objectsOf(step['actions']).map((action, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
              <li key={at}>{actionWords(action)} <span dir="auto">{contentWords(action)}</span></li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
