import { Button, Field } from '@fluentui/react-components';
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { Trouble } from '../../components/Trouble';
import { type ChatAppearance, chatPage, logoAddress } from './api';
import styles from './ChatPage.module.css';
import { fit } from './fit';
import { chatPageTexts as texts } from './texts';

/** The logo is saved by itself, as soon as it is chosen. */
export function LogoField({ id, changed }: { id: string | null; changed: (id: string | null) => void }) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const keep = (logo: string | null) => {
    queries.setQueryData<ChatAppearance>(['chat-appearance'], was => was && { ...was, logo });
    changed(logo);
  };
  const set = useMutation({ mutationFn: (file: Blob) => chatPage.setLogo(file), onSuccess: ({ logo }) => keep(logo) });
  const remove = useMutation({ mutationFn: chatPage.removeLogo, onSuccess: () => keep(null) });
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    currentTarget.value = '';
    const picture = await fit(file).catch(() => undefined);
    setUnreadable(picture === undefined);
    if (picture) set.mutate(picture);
  };
  return (
    <Field label={texts.logo.title} hint={texts.logo.hint} validationMessage={unreadable ? texts.unreadable : undefined}>
      <div className={styles.logo} role="group" aria-label={texts.logo.title}>
        {id && <img src={logoAddress(id)} alt={texts.logo.alt} width={48} height={48} />}
        <input ref={input} type="file" accept="image/*" hidden aria-label={texts.chooseLogo} onChange={event => void choose(event)} />
        <Button icon={<ImageAddRegular />} disabledFocusable={set.isPending} onClick={() => input.current?.click()}>
          {texts.chooseLogo}
        </Button>
        {id && (
          <Button appearance="subtle" icon={<DeleteRegular />} disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
            {texts.removeLogo}
          </Button>
        )}
      </div>
      <Trouble error={set.error ?? remove.error} />
    </Field>
  );
}
