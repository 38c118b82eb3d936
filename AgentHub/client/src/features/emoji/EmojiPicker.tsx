import {
  EmojiPicker as Picker, type EmojiPickerListCategoryHeaderProps, type EmojiPickerListEmojiProps, type EmojiPickerListRowProps,
} from 'frimousse';
import { texts } from '../../texts';
import styles from './Emoji.module.css';
import { emojiTexts } from './texts';

/** Found by name, chosen by arrow keys and Enter. */
export default function EmojiPicker({ choose }: { choose: (emoji: string) => void }) {
  return (
    <Picker.Root
      className={styles.picker}
      locale={emojiTexts.locale}
      emojibaseUrl="/hub/emoji"
      columns={8}
      onEmojiSelect={({ emoji }) => choose(emoji)}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody looks for one */}
      <Picker.Search className={styles.search} aria-label={emojiTexts.search} placeholder={emojiTexts.search} autoFocus />
      <Picker.Viewport className={styles.viewport}>
        <Picker.Loading className={styles.aside}>{texts.loading}</Picker.Loading>
        <Picker.Empty className={styles.aside}>{({ search }) => emojiTexts.none(search)}</Picker.Empty>
        <Picker.List aria-label={emojiTexts.list} components={parts} />
      </Picker.Viewport>
      <p className={styles.name} aria-live="polite">
        <Picker.ActiveEmoji>{({ emoji }) => emoji && `${emoji.emoji} ${emoji.label}`}</Picker.ActiveEmoji>
      </p>
    </Picker.Root>
  );
}

// Its rows and columns count from 0, ARIA's from 1.
const parts = {
  CategoryHeader: ({ category, ...props }: EmojiPickerListCategoryHeaderProps) => (
    <div {...props} className={styles.category}>
      {category.label}
    </div>
  ),
  Row: (props: EmojiPickerListRowProps) => <div {...props} aria-rowindex={(props['aria-rowindex'] ?? 0) + 1} className={styles.row} />,
  Emoji: ({ emoji, ...props }: EmojiPickerListEmojiProps) => (
    // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- it is a gridcell
    <button {...props} type="button" aria-colindex={(props['aria-colindex'] ?? 0) + 1} className={styles.emoji} title={emoji.label}>
      {emoji.emoji}
    </button>
  ),
};
