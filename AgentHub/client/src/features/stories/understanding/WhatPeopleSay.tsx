import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Missed } from './Missed';
import { understandingTexts } from './texts';
import { TrySentence } from './TrySentence';
import styles from './Understanding.module.css';

/** A sentence to try on all stories, and the sentences that none of them took. */
export function WhatPeopleSay() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<ChatHelpRegular />} onClick={() => setOpen(true)}>{understandingTexts.open}</Button>
      {isOpen && (
        <Dialog open onOpenChange={(_, { open }) => setOpen(open)}>
          <DialogSurface className={styles.surface}>
            <DialogBody>
              <DialogTitle>{understandingTexts.title}</DialogTitle>
              <DialogContent className={styles.content}>
                <TrySentence />
                <Missed />
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setOpen(false)}>{understandingTexts.close}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}
