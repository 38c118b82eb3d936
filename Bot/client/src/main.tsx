import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './components/App';
import { Access } from './connection/Access';
import { followIdentity } from './connection/identity';
import { outboxFor } from './connection/speaking';
import { isFrench } from './language';
import { directionOf, lookFor } from './look';
import { readPageSettings } from './pageSettings';
import './styles/page.css';
import './styles/web-chat.css';
import './styles/send-box.css';
import './styles/menu.css';

const look = lookFor(window.location, navigator.language);
document.documentElement.lang = isFrench(look.locale) ? 'fr' : 'en';
document.documentElement.dir = directionOf(look.locale);

const settings = readPageSettings();
const access = new Access(look.awaitsIdentity);
if (look.isFrame) followIdentity(access);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App access={access} outbox={outboxFor(access)} look={look} settings={settings} />
  </StrictMode>,
);
