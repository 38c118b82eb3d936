import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { texts } from '../../texts';
import { isAdministrator } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { PeriodPicker } from '../figures/PeriodPicker';
import { usePeriod } from '../figures/usePeriod';
import { transcriptTexts } from './texts';

/** For administrators: takes all that was said in a period out of the hub, as one file. */
export function ExportMany() {
  const me = useMe();
  if (!isAdministrator(me)) return null;
  return (
    <Dialog>
      <DialogTrigger>
        <Button size="small" icon={<ArrowDownloadRegular />}>{transcriptTexts.exportMany}</Button>
      </DialogTrigger>
      <DialogSurface>
        <ChoosePeriod />
      </DialogSurface>
    </Dialog>
  );
}

function ChoosePeriod() {
  const period = usePeriod('transcripts.export');
  const addressOf = (form: string) => `/hub/api/transcripts/export.${form}?${period.address}`;
  return (
    <DialogBody>
      <DialogTitle>{transcriptTexts.exportMany}</DialogTitle>
      <DialogContent>
        <p>{transcriptTexts.exportManyHint}</p>
        <PeriodPicker {...period} />
      </DialogContent>
      <DialogActions fluid>
        {period.isPeriod && <Button as="a" appearance="primary" href={addressOf('csv')} download>{transcriptTexts.download('CSV')}</Button>}
        {period.isPeriod && <Button as="a" href={addressOf('json')} download>{transcriptTexts.download('JSON')}</Button>}
        <DialogTrigger><Button>{texts.close}</Button></DialogTrigger>
      </DialogActions>
    </DialogBody>
  );
}
