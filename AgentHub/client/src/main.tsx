import { createRoot } from 'react-dom/client';
import { App } from './App';
import { formatLocale, texts } from './texts';
import './styles.css';

document.documentElement.lang = formatLocale;
document.title = texts.productName;
createRoot(document.getElementById('root')!).render(<App />);
