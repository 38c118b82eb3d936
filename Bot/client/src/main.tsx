import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { brandFor } from './brand';
import { App } from './components/App';
import { Preview } from './components/Preview';
import { Access } from './connection/Access';
import { followIdentity } from './connection/identity';
import { outboxFor } from './connection/speaking';
import { directionOf, lookFor } from './look';
import { readPageSettings } from './pageSettings';
import './styles/page.css';
import './styles/web-chat.css';
import './styles/send-box.css';
import './styles/menu.css';

const look = lookFor(window.location, navigator.language, window.parent !== window);
document.documentElement.dir = directionOf(look.locale);

const access = new Access(look.awaitsIdentity);
if (look.isFrame && !look.isPreview) followIdentity(access);

const brand = brandFor(await readPageSettings(), look.wished);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {look.isPreview ? <Preview look={look} brand={brand} /> : <App access={access} outbox={outboxFor(access)} look={look} brand={brand} />}
  </StrictMode>,
);
