import type { Plugin } from 'vite';

/**
 * Leaves the page's own script at the end of the page, where Vite found it: it must run after that of the language, which the page is served
 * with. It is fetched as early as from the head.
 */
export function scriptLast(): Plugin {
  return {
    name: 'script-last',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          /<script type="module" crossorigin src="([^"]+)"([^>]*)><\/script>(.*)<\/body>/s,
          '<link rel="modulepreload" crossorigin href="$1"$2>$3  <script type="module" crossorigin src="$1"$2></script>\n  </body>',
        ),
    },
  };
}
