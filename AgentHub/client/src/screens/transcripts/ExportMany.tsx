import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { PeriodPicker } from '../../figures/PeriodPicker';
import { usePeriod } from '../../figures/usePeriod';
import { useMe } from '../../shell/useWorkspace';
import { t } from '../../texts';

/** For administrators: takes all that was said in a period out of the hub, as one file. */
export function ExportMany() {
  const me = useMe();
  if (me.role !== 'Administrator') return null;
  return (
    <Dialog>
      <DialogTrigger>
        <Button size="small" icon={<ArrowDownloadRegular />}>{t.transcripts.exportMany}</Button>
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
      <DialogTitle>{t.transcripts.exportMany}</DialogTitle>
      <DialogContent>
        <p>{t.transcripts.exportManyHint}</p>
        <PeriodPicker {...period} />
      </DialogContent>
      <DialogActions fluid>
        {period.isPeriod && <Button as="a" appearance="primary" href={addressOf('csv')} download>{t.transcripts.download('CSV')}</Button>}
        {period.isPeriod && <Button as="a" href={addressOf('json')} download>{t.transcripts.download('JSON')}</Button>}
        <DialogTrigger><Button>{t.close}</Button></DialogTrigger>
      </DialogActions>
    </DialogBody>
  );
}
