import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the running host. */
const host = 'http://localhost:3978';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What packages load and this page does not use: Direct Line's second protocol, which the host does not speak, and what replaces parts
 * that every browser has. Together a third of what the chat would weigh.
 */
const unused = /directLineStreaming$|^core-js\/features\/promise$|^url-search-params-polyfill$/;

const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId(id, importer) {
    if (unused.test(id)) return '\0nothing';
    return id === 'mdast-util-from-markdown' && importer?.includes('webchat-component') ? own('src/webChat/definitions.ts') : undefined;
  },
  load: (id) => (id === '\0nothing' ? 'export const DirectLineStreaming = undefined;' : undefined),
};

export default defineConfig({
  plugins: [react(), leaveOut],
  resolve: { alias: { 'web-chat-source': own('node_modules/botframework-webchat/src') } },
  // Web Chat is one large file by nature; it is loaded after the page has shown itself.
  // Its sources write JSX in files that say they are JavaScript.
  build: { chunkSizeWarningLimit: 4000, rolldownOptions: { moduleTypes: { '.js': 'jsx' } } },
  server: {
    // The rule for languages is the hub page's.
    fs: { allow: ['../..'] },
    proxy: {
      '/webchat': { target: host },
      '/v3/directline': { target: host, ws: true },
    },
  },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.{ts,tsx}'] },
});
