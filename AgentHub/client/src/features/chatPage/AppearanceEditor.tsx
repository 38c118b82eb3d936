import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { locale } from '../../texts';
import { primaryOf } from '../../texts/language';
import { type ChatAppearance, chatPage } from './api';
import { BrandSection } from './BrandSection';
import styles from './ChatPage.module.css';
import { type Change, isWhole } from './draft';
import { type Language, languages } from './pageTexts';
import { PreviewPane } from './PreviewPane';
import { ServiceSection } from './ServiceSection';
import { chatPageTexts } from './texts';
import { WordsSection } from './WordsSection';

/** The form, and beside it the page as it would be. */
export function AppearanceEditor({ saved }: { saved: ChatAppearance }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(saved);
  const [language, setLanguage] = useState<Language>(() => languages.find(one => one === primaryOf(locale)) ?? 'en');
  const save = useMutation({
    mutationFn: chatPage.save,
    onSuccess: now => {
      queries.setQueryData(['chat-appearance'], now);
      setDraft(now);
    },
  });
  const change: Change = part => setDraft(was => ({ ...was, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  return (
    <div className={styles.page}>
      <form
        className={styles.form}
        onChange={save.reset}
        onSubmit={event => {
          event.preventDefault();
          if (isWhole(draft)) save.mutate(draft);
        }}>
        <p className={settings.hint}>{chatPageTexts.intro}</p>
        <BrandSection draft={draft} change={change} />
        <ServiceSection draft={draft} change={change} />
        <WordsSection draft={draft} set={setDraft} language={language} choose={setLanguage} />
        <Trouble error={save.error} />
        <div className={styles.save}>
          <Button type="submit" appearance="primary" disabledFocusable={!isChanged || !isWhole(draft) || save.isPending}>
            {chatPageTexts.save}
          </Button>
          <span role="status" className={settings.hint}>{isChanged ? chatPageTexts.unsaved : save.isSuccess && chatPageTexts.saved}</span>
        </div>
      </form>
      <PreviewPane draft={draft} language={language} />
    </div>
  );
}
