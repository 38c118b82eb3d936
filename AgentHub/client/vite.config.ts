import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the running host. */
const host = 'http://localhost:3978';

export default defineConfig({
  base: '/hub/',
  plugins: [react()],
  server: {
    proxy: {
      '^/hub/api/': host,
      '^/hub/live(\\?|/negotiate|$)': { target: host, ws: true },
    },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup.ts'] },
});
