import { SearchBox } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCommand } from '../commands/useCommand';
import { texts } from '../texts';
import styles from './Finder.module.css';

interface FinderProps {
  label: string;
  words: string;
  onChange: (words: string) => void;
}

/** Where one writes what to look for in a list. */
export function Finder({ label, words, onChange }: FinderProps) {
  const box = useRef<HTMLInputElement>(null);
  useCommand({ id: 'find', label: texts.commands.find, keys: '/', run: () => box.current?.focus() });
  return (
    <SearchBox ref={box} className={styles.find} size="small" placeholder={label} aria-label={label} maxLength={200}
      value={words} onChange={(_, { value }) => onChange(value)} />
  );
}
