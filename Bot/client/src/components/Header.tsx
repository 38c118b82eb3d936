import type { PageSettings } from '../pageSettings';
import type { Words } from '../words';
import { Menu } from './Menu';
import { OpeningHours } from './OpeningHours';

interface Props {
  readonly brand: PageSettings;
  readonly words: Words;
  readonly close: (() => void) | undefined;
}

export function Header({ brand, words, close }: Props) {
  const tagline = brand.words[words.language]?.tagline;
  const service = serviceOf(brand, words);
  const week = brand.support?.week;
  return (
    <header className="header">
      {brand.logo && <img className="header-mark" src={brand.logo} alt="" width="40" height="40" />}
      <div className="header-words">
        <h1 className={brand.name ? 'header-name' : 'visually-hidden'} dir="auto">{brand.name ?? words.title}</h1>
        {tagline && <p className="header-tagline" dir="auto">{tagline}</p>}
        {week ? <OpeningHours week={week} service={service} words={words} /> : service && <p className="header-tagline">{service}</p>}
      </div>
      {brand.privacyLink && (
        <a className="header-link" href={brand.privacyLink} target="_blank" rel="noopener noreferrer">{words.privacy}</a>
      )}
      <Menu words={words} />
      {close && (
        <button type="button" className="header-button" aria-label={words.close} onClick={close}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </button>
      )}
    </header>
  );
}

/** Whether somebody is there, and how long an answer takes. A promise of minutes is none while nobody is there. */
function serviceOf({ support, answersWithin }: PageSettings, words: Words): string {
  const answers = answersWithin !== null && support?.online !== false ? words.answersIn(answersWithin) : '';
  return [hours(support, words), answers].filter(Boolean).join(' · ');
}

function hours(support: PageSettings['support'], words: Words): string {
  if (!support) return '';
  const { online, nextChange } = support;
  if (nextChange === null) return online ? words.supportHere : words.supportAway;
  return online ? words.supportUntil(new Date(nextChange)) : words.supportFrom(new Date(nextChange));
}
