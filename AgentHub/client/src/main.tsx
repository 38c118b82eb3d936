import { createRoot } from 'react-dom/client';
import { App } from './App';
import { locale, t } from './texts';
import './styles.css';

document.documentElement.lang = /^fr\b/i.test(locale) ? locale : 'en';
document.title = t.productName;
createRoot(document.getElementById('root')!).render(<App />);
