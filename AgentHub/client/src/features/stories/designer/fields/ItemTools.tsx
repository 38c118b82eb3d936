import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { move } from '../document/edit';
import type { Path } from '../document/json';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Fields.module.css';

/** Moves an item of a list up and down, and removes it. */
export function ItemTools({ path, name, of, mayGo = true }: { path: Path; name: string; of: number; mayGo?: boolean }) {
  const { edit, set } = useDesign();
  const place = path.at(-1) as number;
  const list = path.slice(0, -1);
  const go = (by: number) => () => edit(story => move(story, list, place, place + by));
  return (
    <span className={styles.tools}>
      <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={place === 0} aria-label={designerTexts.moveUp(name)}
        onClick={go(-1)} />
      <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={place === of - 1}
        aria-label={designerTexts.moveDown(name)} onClick={go(1)} />
      <Button size="small" appearance="subtle" icon={<DeleteRegular />} disabled={!mayGo} aria-label={designerTexts.removeNamed(name)}
        onClick={() => set(path, undefined)} />
    </span>
  );
}
