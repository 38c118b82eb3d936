import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the running host. */
const host = 'http://localhost:3978';

/** The words of the emoji picker, where it asks for them: `npm run dev` has them from the host, built. */
const emojiData: Plugin = {
  name: 'emoji-data',
  generateBundle() {
    for (const file of ['en/data.json', 'en/messages.json', 'fr/data.json', 'fr/messages.json'])
      this.emitFile({ type: 'asset', fileName: `emoji/${file}`, source: readFileSync(`node_modules/emojibase-data/${file}`) });
  },
};

export default defineConfig({
  base: '/hub/',
  plugins: [react(), emojiData],
  // The shapes of stories, as the checker writes them down.
  resolve: { alias: { 'story-schema': fileURLToPath(new URL('../../Dialogs/story.schema.json', import.meta.url)) } },
  // Every screen is a chunk of its own. The largest holds the holidays of the world, loaded when somebody asks for them.
  build: { chunkSizeWarningLimit: 1_500 },
  server: {
    fs: { allow: ['../..'] },
    proxy: {
      '^/hub/(api|emoji)/': host,
      '^/hub/live(\\?|/negotiate|$)': { target: host, ws: true },
    },
  },
  test: { include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup.ts'], testTimeout: 30_000 },
});
