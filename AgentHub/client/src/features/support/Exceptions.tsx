import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import settings from '../../components/Settings.module.css';
import { availability } from './api';
import { CalendarFile } from './CalendarFile';
import type { Content } from './draft';
import { ExceptionDialog } from './ExceptionDialog';
import { addAll, byDate, collide, isClosed, writeRanges } from './exceptions';
import styles from './Support.module.css';
import { supportTexts } from './texts';
import type { CalendarReading, ExceptionDocument } from './types';
import { exceptionDates } from './words';

const HolidaysDialog = lazy(() => import('./HolidaysDialog'));
type Editing = { was: ExceptionDocument | null } | null;

/** Dates on which the week does not count. */
export function Exceptions({ content: { exceptions }, change }: { content: Content; change: (part: Partial<Content>) => void }) {
  const [editing, setEditing] = useState<Editing>(null);
  const [choosing, setChoosing] = useState(false);
  const [news, setNews] = useState<readonly string[]>([]);
  const without = (gone: ExceptionDocument | null) => exceptions.filter(exception => exception !== gone);
  const take = ({ exceptions: more, skipped }: CalendarReading) => {
    const { exceptions: all, added, taken } = addAll(exceptions, more);
    if (added.length > 0) change({ exceptions: all });
    const left = [
      ...skipped.map(({ summary, why }) => `${summary}: ${why}`),
      ...taken.map(one => `${one.name ?? exceptionDates(one)}: ${supportTexts.exceptions.taken}`),
    ];
    setNews([supportTexts.exceptions.imported(added.length, left.length), ...left.slice(0, 8)]);
  };
  return (
    <section className={settings.section} aria-labelledby="support-exceptions">
      <h2 id="support-exceptions">{supportTexts.exceptions.title}</h2>
      <p className={settings.hint}>{supportTexts.exceptions.hint}</p>
      <div className={styles.line}>
        <Button icon={<AddRegular />} onClick={() => setEditing({ was: null })}>
          {supportTexts.exceptions.add}
        </Button>
        <Button onClick={() => setChoosing(true)}>{supportTexts.exceptions.holidays}</Button>
        <CalendarFile read={take} />
        <Button as="a" href={availability.exportAddress} icon={<ArrowDownloadRegular />}>
          {supportTexts.exceptions.export}
        </Button>
      </div>
      {news.length > 0 && (
        <MessageBar layout="multiline" role="status">
          <MessageBarBody>
            {news.map(line => (
              <div key={line}>{line}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {exceptions.length === 0 ? (
        <p className={settings.hint}>{supportTexts.exceptions.empty}</p>
      ) : (
        <ul className={styles.exceptions}>
          {byDate(exceptions).map(exception => (
            <Row
              key={`${exception.date} ${exception.yearly ?? false}`}
              exception={exception}
              edit={() => setEditing({ was: exception })}
              remove={() => change({ exceptions: without(exception) })}
            />
          ))}
        </ul>
      )}
      {editing && (
        <ExceptionDialog
          was={editing.was}
          close={() => setEditing(null)}
          collides={one => without(editing.was).some(other => collide(other, one))}
          apply={one => change({ exceptions: [...without(editing.was), one] })}
        />
      )}
      {choosing && (
        <Suspense>
          <HolidaysDialog close={() => setChoosing(false)} take={found => take({ exceptions: found, skipped: [] })} />
        </Suspense>
      )}
    </section>
  );
}

function Row({ exception, edit, remove }: { exception: ExceptionDocument; edit: () => void; remove: () => void }) {
  const name = exception.name ?? exceptionDates(exception);
  return (
    <li>
      <span>
        {exceptionDates(exception)}
        {exception.yearly ? ` · ${supportTexts.exceptions.yearly}` : ''}
      </span>
      <span>{exception.name}</span>
      <span>{isClosed(exception) ? supportTexts.exceptions.closed : writeRanges(exception.hours ?? [])}</span>
      <span>
        <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={supportTexts.exceptions.change(name)} onClick={edit} />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={supportTexts.exceptions.remove(name)}
          onClick={remove}
        />
      </span>
    </li>
  );
}
