// How the workspace is built for the browser: one HTML shell, hashed files under /assets, one style
// sheet. The server fills the shell's nonce; what it inlines besides is its own business.
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  publicDir: false,
  plugins: [react(), tailwindcss()],
  // The server replaces this word in every reply by that reply's nonce.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    // The first versions with light-dark(), popover and @starting-style.
    target: ['chrome123', 'edge123', 'firefox129', 'safari17.5'],
    // Fonts and icons stay files: the content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // Changes only when a library is updated, so that returning people keep it.
              name: 'platform',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
