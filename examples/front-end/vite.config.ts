import { defineConfig } from 'vite';

// The page asks its own origin, so that no key and no CORS is needed.
export default defineConfig({
  server: { proxy: { '/api': process.env.BACK_END ?? 'http://127.0.0.1:8787' } },
});
