import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App';
import { isFrench } from './words';
import './style.css';

const locale = navigator.language;
document.documentElement.lang = isFrench(locale) ? 'fr' : 'en';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App locale={locale} />
  </StrictMode>,
);
