import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import settings from '../../components/Settings.module.css';
import { formatLocale, texts } from '../../texts';
import { countries, publicHolidays } from './holidays';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { ExceptionDocument } from './types';

const all = countries(formatLocale);

/** This year's and next year's public holidays of a country, in one go. */
export default function HolidaysDialog({ take, close }: { take: (found: ExceptionDocument[]) => void; close: () => void }) {
  const [country, setCountry] = useState(new Intl.Locale(formatLocale).region ?? 'FR');
  const [year] = useState(() => new Date().getFullYear());
  const add = () => {
    take(publicHolidays(country, [year, year + 1], formatLocale));
    close();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{supportTexts.exceptions.holidays}</DialogTitle>
          <DialogContent className={styles.choices}>
            <Field label={supportTexts.exceptions.country}>
              <Select value={country} onChange={(_, { value }) => setCountry(value)}>
                {all.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
              </Select>
            </Field>
            <span>{supportTexts.exceptions.years(year, year + 1)}</span>
            <span className={settings.hint}>{supportTexts.exceptions.holidaysHint} {supportTexts.exceptions.holidaysSource}</span>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={add}>{supportTexts.exceptions.add}</Button>
            <Button onClick={close}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
