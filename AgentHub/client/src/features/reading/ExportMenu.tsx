import { Button, Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { locale } from '../../texts';
import { here } from '../../texts/times';
import { readingTexts } from './texts';

/** Takes a whole conversation out of the hub, as the server has it. */
export function ExportMenu({ conversationId }: { conversationId: string }) {
  const address = `/hub/api/conversations/${encodeURIComponent(conversationId)}/transcript`;
  return (
    <Menu>
      <MenuTrigger>
        <Button size="small" icon={<ArrowDownloadRegular />}>{readingTexts.export}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink href={`${address}.csv`} download>{readingTexts.asCsv}</MenuItemLink>
          <MenuItemLink href={`${address}.json`} download>{readingTexts.asJson}</MenuItemLink>
          <MenuItem onClick={() => printPage(`${address}.html?lang=${encodeURIComponent(locale)}&zone=${encodeURIComponent(here)}`)}>
            {readingTexts.print}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Opens a document of its own, and the browser's printing over it. */
function printPage(address: string): void {
  const page = open(address);
  page?.addEventListener('load', () => page.print());
}
