import { Button } from '@fluentui/react-components';
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { Trouble } from '../../components/Trouble';
import { picture } from './api';
import styles from './OwnPicture.module.css';
import { shrink } from './shrink';
import { introductionTexts } from './texts';

/** The picture that an agent gives of themselves. */
export function OwnPicture({ className }: { className: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState<string | null>(picture.address);
  const [unreadable, setUnreadable] = useState(false);
  const change = useMutation({
    mutationFn: (small: Blob) => picture.set(small),
    onSuccess: (_, small) => setAddress(URL.createObjectURL(small)),
  });
  const remove = useMutation({ mutationFn: picture.remove, onSuccess: () => setAddress(null) });
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    currentTarget.value = '';
    const small = await shrink(file).catch(() => undefined);
    setUnreadable(small === undefined);
    if (small) change.mutate(small);
  };
  return (
    <section className={className} aria-labelledby="account-picture">
      <h2 id="account-picture">{introductionTexts.picture.title}</h2>
      <p>{introductionTexts.picture.hint}</p>
      <Trouble error={change.error ?? remove.error} />
      {unreadable && (
        <p role="alert" className={styles.unreadable}>
          {introductionTexts.picture.unreadable}
        </p>
      )}
      <div className={styles.line}>
        {address && (
          <img
            className={styles.picture}
            src={address}
            alt={introductionTexts.picture.yours}
            width={64}
            height={64}
            onError={() => setAddress(null)}
          />
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={introductionTexts.picture.choose}
          onChange={event => void choose(event)}
        />
        <Button icon={<ImageAddRegular />} disabledFocusable={change.isPending} onClick={() => input.current?.click()}>
          {address ? introductionTexts.picture.change : introductionTexts.picture.choose}
        </Button>
        {address && (
          <Button appearance="subtle" icon={<DeleteRegular />} disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
            {introductionTexts.picture.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
