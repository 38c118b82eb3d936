import { Popover, PopoverSurface, Spinner } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Entry } from '../../api/activity';
import facts from '../../components/Facts.module.css';
import { Trouble } from '../../components/Trouble';
import { Link } from '../../routing/Link';
import { texts } from '../../texts';
import { wordsOf } from '../../workspace/threadLines';
import { whyTexts } from './texts';
import { type Reason, useReason } from './useReason';
import styles from './Why.module.css';
import { walkWhys } from './whyKeys';

interface WhyProps {
  conversationId: string;
  seq: number;
}

/** Beside a line of the bot: which story, step and action said it. */
export function Why({ conversationId, seq }: WhyProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={styles.why}
        data-why
        tabIndex={-1}
        aria-label={whyTexts.why}
        title={whyTexts.why}
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onKeyDown={walkWhys}>
        <QuestionCircleRegular aria-hidden />
      </button>
      {open && (
        <Popover
          open
          trapFocus
          withArrow
          positioning={{ target: button, position: 'below', align: 'end' }}
          onOpenChange={({ type }, data) => {
            setOpen(data.open);
            if (type === 'keydown') button?.focus();
          }}>
          {/* Focus moves to the surface: while the reason is read, there is nothing else in it to move to. */}
          <PopoverSurface tabIndex={-1} className={styles.surface} aria-label={whyTexts.why}>
            <Because conversationId={conversationId} seq={seq} leave={() => setOpen(false)} />
          </PopoverSurface>
        </Popover>
      )}
    </>
  );
}

function Because({ conversationId, seq, leave }: WhyProps & { leave: () => void }) {
  const { data, error, isPending } = useReason(conversationId, seq);
  return (
    <div className={styles.reason}>
      <h3>{whyTexts.why}</h3>
      {isPending && <Spinner size="tiny" label={texts.loading} />}
      <Trouble error={error} />
      {data && <Told reason={data} leave={leave} />}
    </div>
  );
}

interface ToldProps {
  reason: Reason;
  /** What is read in the docked thread stays beside the story that is opened. */
  leave: () => void;
}

function Told({ reason: { reason: { story, step, action, path, isCurrent }, answerTo, revision }, leave }: ToldProps) {
  return (
    <>
      <p dir="auto">
        {answerTo ? (
          <>
            {whyTexts.answerTo} <q>{questionOf(answerTo)}</q>
          </>
        ) : (
          whyTexts.byItself
        )}
      </p>
      <dl className={facts.values}>
        <div>
          <dt>{whyTexts.saidBy}</dt>
          <dd dir="auto">
            <Link to={placeOf(story.id, step?.id, revision)} className={facts.link} onClick={leave}>
              {step ? whyTexts.part(story.name, step.name) : story.name}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{whyTexts.action}</dt>
          <dd>
            {action.replace(/_action$/, '').replaceAll('_', ' ')} <span className={facts.nothing}>{path}</span>
          </dd>
        </div>
      </dl>
      {!isCurrent && <p className={facts.nothing}>{whyTexts.earlier}</p>}
    </>
  );
}

/** Where the story said it, in the revision that the bot told then. A line outside of any step is of the story itself. */
function placeOf(story: string, step: string | undefined, revision: number | null | undefined): string {
  const places = revision == null ? [story, step ?? ''] : [story, step ?? '-', String(revision)];
  return ['stories', ...places.filter(Boolean).map(encodeURIComponent)].join('/');
}

function questionOf({ activity }: Entry): string {
  if (activity.type === 'conversationUpdate') return whyTexts.arrived;
  return activity.text || wordsOf(activity.value) || (activity.name ?? activity.type);
}
