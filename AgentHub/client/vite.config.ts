import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the running host. */
const host = 'http://localhost:3978';

export default defineConfig({
  base: '/hub/',
  plugins: [react()],
  // Every screen is a chunk of its own. The largest holds the holidays of the world, loaded when somebody asks for them.
  build: { chunkSizeWarningLimit: 1_500 },
  server: {
    proxy: {
      '^/hub/api/': host,
      '^/hub/live(\\?|/negotiate|$)': { target: host, ws: true },
    },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup.ts'], testTimeout: 30_000 },
});
