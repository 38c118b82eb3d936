import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App';
import { directionOf, lookFor } from './look';
import { followOtherTabs } from './connection/ownConversation';
import { isFrench } from './words';
import './style.css';

followOtherTabs();

const look = lookFor(window.location, navigator.language);
document.documentElement.lang = isFrench(look.locale) ? 'fr' : 'en';
document.documentElement.dir = directionOf(look.locale);
document.documentElement.style.setProperty('--accent', look.accent);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App look={look} />
  </StrictMode>,
);
