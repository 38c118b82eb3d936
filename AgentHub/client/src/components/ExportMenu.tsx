import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { Entry } from '../api/wire';
import { transcriptCsv, transcriptJson } from '../models/transcript';
import { useThread } from '../shell/useWorkspace';
import { t } from '../texts';
import { saveFile } from './saveFile';

/** Takes a conversation out of the hub, as it stands on the screen. */
export function ExportMenu({ conversationId }: { conversationId: string }) {
  const { view } = useThread(conversationId);
  const { entries, loaded } = view;
  const name = `conversation-${conversationId.replaceAll(/[^\w-]+/g, '-')}`;
  return (
    <Menu>
      <MenuTrigger>
        <Button size="small" icon={<ArrowDownloadRegular />} disabled={!loaded}>{t.transcripts.export}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => saveFile(`${name}.csv`, 'text/csv', csv(entries))}>{t.transcripts.asCsv}</MenuItem>
          <MenuItem onClick={() => saveFile(`${name}.json`, 'application/json', transcriptJson(conversationId, entries))}>{t.transcripts.asJson}</MenuItem>
          <MenuItem onClick={() => print()}>{t.transcripts.print}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The mark in front tells Excel that the text is UTF-8. */
function csv(entries: readonly Entry[]): string {
  return `\uFEFF${transcriptCsv(entries)}`;
}
