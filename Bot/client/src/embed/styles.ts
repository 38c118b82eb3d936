/** In a shadow root, where the site's own styles cannot reach. */
export const styles = `
:host { all: initial; }
.widget { --gap: 20px; position: fixed; inset-block-end: var(--gap); z-index: 2147483000; font: 15px/1.4 system-ui, sans-serif; }
.widget.right { right: var(--gap); }
.widget.left { left: var(--gap); }
button { font: inherit; cursor: pointer; border: 0; }
button:focus-visible { outline: 3px solid #1a73e8; outline-offset: 3px; }
.launcher { position: relative; display: grid; place-items: center; inline-size: 60px; block-size: 60px; border-radius: 50%;
  color: var(--on-color); background: var(--color); box-shadow: 0 8px 24px rgb(0 0 0 / 28%); transition: transform 150ms; }
.launcher:hover { transform: scale(1.05); }
.when-closed, .when-open { display: grid; }
.logo { inline-size: 60px; block-size: 60px; border-radius: 50%; object-fit: cover; }
.launcher[aria-expanded='true'] .when-closed, .launcher[aria-expanded='false'] .when-open { display: none; }
.badge { position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 22px; padding: 0 5px; box-sizing: border-box;
  border-radius: 11px; font-size: 12px; font-weight: 700; line-height: 22px; color: #fff; background: #c62828; }
.greeting { position: absolute; inset-block-end: 74px; inline-size: max-content; max-inline-size: min(260px, 70vw);
  padding: 12px 16px; text-align: start; border-radius: 16px; color: #222; background: #fff; box-shadow: 0 8px 24px rgb(0 0 0 / 20%); }
.right .greeting { right: 0; }
.left .greeting { left: 0; }
.panel { position: absolute; inset-block-end: 76px; inline-size: min(400px, calc(100vw - 40px));
  block-size: min(640px, calc(100dvh - 120px)); overflow: hidden; border-radius: 18px; background: #fbf7f0;
  box-shadow: 0 18px 60px rgb(0 0 0 / 32%); animation: rise 180ms ease-out; }
.right .panel { right: 0; }
.left .panel { left: 0; }
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
[hidden] { display: none !important; }
@media (max-width: 480px) {
  .panel { position: fixed; z-index: 1; inset: 0; inline-size: auto; block-size: auto; border-radius: 0; }
}
.dark .panel { background: #1d1813; }
@media (prefers-color-scheme: dark) { .as-system .panel { background: #1d1813; } }
@media (prefers-reduced-motion: reduce) { .launcher { transition: none; } .panel { animation: none; } }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
`;
