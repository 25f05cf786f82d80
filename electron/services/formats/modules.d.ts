/** A file's text, put into the bundle by Vite. */
declare module '*?raw' {
  const text: string;
  // oxlint-disable-next-line import/no-default-export -- the form Vite gives it
  export default text;
}

/** A script for the browser, bundled to one text by `electron/dev/bundled-script.ts`. */
declare module '*?script' {
  const code: string;
  // oxlint-disable-next-line import/no-default-export -- as Vite's own
  export default code;
}
