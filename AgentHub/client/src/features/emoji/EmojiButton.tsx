import { Button, Popover, PopoverSurface, PopoverTrigger, Spinner } from '@fluentui/react-components';
import { EmojiRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../commands/useCommand';
import { texts } from '../../texts';
import { emojiTexts } from './texts';

// The picker and its words are fetched when somebody opens it.
const EmojiPicker = lazy(() => import('./EmojiPicker'));

export function EmojiButton({ insert }: { insert: (emoji: string) => void }) {
  const [open, setOpen] = useState(false);
  useCommand({ id: 'emoji', label: emojiTexts.insert, run: () => setOpen(true) });
  const choose = (emoji: string) => {
    // The text area has the focus before the picker goes, so that it does not return to the button.
    insert(emoji);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={(_, now) => setOpen(now.open)} positioning="above-start" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<EmojiRegular />} aria-label={emojiTexts.insert} title={emojiTexts.insert} />
      </PopoverTrigger>
      {/* Focus moves to the surface until the picker is there to take it. */}
      <PopoverSurface tabIndex={-1} aria-label={emojiTexts.insert}>
        <Suspense fallback={<Spinner label={texts.loading} />}><EmojiPicker choose={choose} /></Suspense>
      </PopoverSurface>
    </Popover>
  );
}
