import { defineConfig } from 'vite';

/** The widget's one script: a few kB, by a name that sites can rely on. */
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    lib: { entry: 'src/embed/embed.ts', formats: ['iife'], name: 'LiveTakeoverEmbed', fileName: () => 'webchat/embed.js' },
  },
});
