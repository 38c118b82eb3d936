import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the running host. */
const host = 'http://localhost:3978';

export default defineConfig({
  plugins: [react()],
  // Web Chat is one large file by nature; it is loaded after the page has shown itself.
  build: { chunkSizeWarningLimit: 4000 },
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
