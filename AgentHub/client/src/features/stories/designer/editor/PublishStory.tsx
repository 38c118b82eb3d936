import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../api/http';
import { Done } from '../../../../components/Done';
import { Trouble } from '../../../../components/Trouble';
import { texts } from '../../../../texts';
import type { Finding } from '../../types';
import { designs } from '../api';
import type { DraftKeeper } from '../DraftKeeper';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { FindingList } from './FindingList';
import type { Steps } from './useSteps';

/** Publishes the story once the check finds no error; else it says which there are. */
export function PublishStory({ id, keeper, hasDraft, steps, check }: {
  id: string; keeper: DraftKeeper; hasDraft: boolean; steps: Steps; check: () => Promise<readonly Finding[]>;
}) {
  const queries = useQueryClient();
  const { story } = useDesign();
  // Those of the very check that refused: the page's own are a moment behind.
  const [refused, setRefused] = useState<readonly Finding[] | null>(null);
  const publishing = useMutation({
    async mutationFn() {
      const isSaved = await keeper.flush();
      const found = await check();
      if (found.some(({ isError }) => isError)) {
        setRefused(found);
        return null;
      }
      if (!isSaved) throw keeper.view().error;
      const published = keeper.view().story;
      await designs.publish(id);
      return published;
    },
    onError: error => setRefused(error instanceof Refusal && error.code === 'stories-refused' ? [] : null),
    onSettled: () => Promise.all(['stories', 'story'].map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
  const close = () => setRefused(null);
  // As soon as something is changed, what is on the page is not what was published.
  const isDone = publishing.data === story;
  return (
    <>
      <Button
        size="small" appearance="primary" icon={<SendRegular />} disabledFocusable={!hasDraft || publishing.isPending}
        onClick={() => publishing.mutate()}>
        {designerTexts.publish}
      </Button>
      {isDone && <Done>{designerTexts.published}</Done>}
      {refused === null && <Trouble error={publishing.error} />}
      <Dialog open={refused !== null} onOpenChange={(_, { open }) => open || close()}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{designerTexts.notPublished}</DialogTitle>
            <DialogContent>
              {refused && refused.length > 0
                ? <FindingList findings={refused} steps={{ ...steps, show: each => { close(); steps.show(each); } }} />
                : <Trouble error={publishing.error} />}
            </DialogContent>
            <DialogActions><Button onClick={close}>{texts.close}</Button></DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
