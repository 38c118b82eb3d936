import { useEffect, useRef } from 'react';
import { launcherIcons } from '../../../../../Bot/client/src/embed/icons';
import { wordsOn } from '../../../../../Bot/client/src/models/colours';
import settings from '../../components/Settings.module.css';
import { type ChatAppearance, logoAddress } from './api';
import styles from './ChatPage.module.css';
import { defaultAccent, isColour } from './contrast';
import { wordsOf } from './draft';
import { type Language, languageName } from './pageTexts';
import { chatPageTexts as texts } from './texts';

/** The chat page itself, told what is in the form. It is a picture here: nobody talks to anybody. */
export function PreviewPane({ draft, language }: { draft: ChatAppearance; language: Language }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const tell = () => {
      const shown = { ...draft, logo: draft.logo && logoAddress(draft.logo), ...sample(draft) };
      frame.current?.contentWindow?.postMessage({ to: 'frame', what: 'preview', settings: shown, locale: language }, location.origin);
    };
    const hear = ({ data, source }: MessageEvent<{ what?: string } | null>) => {
      if (source === frame.current?.contentWindow && data?.what === 'loaded') tell();
    };
    tell();
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [draft, language]);
  return (
    <section className={styles.preview} aria-labelledby="chat-preview">
      <h2 id="chat-preview">{texts.preview}</h2>
      <p className={settings.hint}>{texts.previewHint}</p>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this host's own page, which needs its scripts */}
      <iframe
        ref={frame}
        inert
        className={styles.frame}
        title={texts.previewOf(languageName(language))}
        src="/webchat/frame?preview"
      />
      <Launcher draft={draft} greeting={wordsOf(draft, language).greeting} />
    </section>
  );
}

/** What cannot be known of an unsaved form: that support is there now, and usually answers in a few minutes. */
function sample({ showsHours, showsWeek, showsAnswerTime, color, ownColor }: ChatAppearance) {
  return {
    color: color && isColour(color) ? color : null,
    ownColor: ownColor && isColour(ownColor) ? ownColor : null,
    support: showsHours || showsWeek ? { online: true, nextChange: null, week: showsWeek ? sampleWeek() : null } : null,
    answersWithin: showsAnswerTime ? 180 : null,
  };
}

/** An ordinary week; the page shows that of Settings → Support. */
function sampleWeek() {
  const days = Array.from({ length: 7 }, (_, later) => {
    const day = new Date(Date.now() + later * 86_400_000);
    return { date: day.toISOString().slice(0, 10), open: [0, 6].includes(day.getUTCDay()) ? [] : [{ from: 540, to: 1080 }] };
  });
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, days };
}

function Launcher({ draft: { color, icon, logo, position }, greeting }: { draft: ChatAppearance; greeting: string | null }) {
  const background = color && isColour(color) ? color : defaultAccent;
  const isLogo = icon === 'logo' && logo !== null;
  return (
    <div className={styles.launcherPlace} style={{ flexDirection: position === 'right' ? 'row-reverse' : 'row' }} aria-hidden>
      {isLogo && <img className={styles.launcher} src={logoAddress(logo)} alt="" />}
      {!isLogo && (
        <span
          className={styles.launcher}
          style={{ background, color: wordsOn(background) }}
          // oxlint-disable-next-line react/no-danger -- the widget's own pictures, of which nothing comes from anybody
          dangerouslySetInnerHTML={{ __html: launcherIcons[icon === 'logo' ? 'bubble' : icon] }}
        />
      )}
      {greeting && <span className={styles.greeting} dir="auto">{greeting}</span>}
    </div>
  );
}
