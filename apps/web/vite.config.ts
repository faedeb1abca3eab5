import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Mantine writes responsive props as `<style>` elements, which the CSP forbids: ours adopts style sheets instead. */
const adoptInlineStyles = (): Plugin => ({
  name: 'adopt-inline-styles',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/InlineStyles/InlineStyles.mjs') || source === './InlineStyles.mjs'
      ? fileURLToPath(new URL('src/theme/inline-styles.tsx', import.meta.url))
      : undefined,
})

export default defineConfig(({ command }) => ({
  // In development the dependencies are bundled beforehand, where plugins do not reach; no CSP there either.
  plugins: [react(), ...(command === 'build' ? [adoptInlineStyles()] : [])],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': `http://127.0.0.1:${process.env.API_PORT ?? 3001}` },
  },
}))
