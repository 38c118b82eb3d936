import { createRoot } from 'react-dom/client';
import { App } from './App';
import { locale, texts } from './texts';
import './styles.css';

document.documentElement.lang = /^fr\b/i.test(locale) ? locale : 'en';
document.title = texts.productName;
createRoot(document.getElementById('root')!).render(<App />);
