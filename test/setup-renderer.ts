import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { initLanguage } from '../renderer/lib/language.ts';

/* What jsdom lacks and Mantine asks for. */
function matchNothing(media: string): Pick<MediaQueryList, 'matches' | 'media'> {
  return Object.assign(new EventTarget(), { matches: false, media, onchange: null });
}
Object.assign(window, { matchMedia: matchNothing });

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = NoResizeObserver;
/* Nothing is idle in a test: what waits for that is tested by itself. */
Object.assign(window, { requestIdleCallback: () => 0, cancelIdleCallback: () => undefined });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.HTMLElement.prototype.scrollTo = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

/* What a screen fetches on first use may take its time on a busy computer; what is there already is not waited for. */
configure({ asyncUtilTimeout: 4000 });

/* Tells React that updates are wrapped by the testing library. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/* The languages of the interface are tested with their own words: English unless a test changes it. */
beforeAll(() => initLanguage('en'));
afterEach(cleanup);
