/** A file's text, put into the bundle by Vite. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** A script for the browser, bundled to one text by `electron/dev/bundled-script.ts`. */
declare module '*?script' {
  const code: string;
  export default code;
}
