import { texts } from '../texts.ts';

texts.set(
  'en',
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/en/*.json', {
    eager: true,
    import: 'default',
  }),
);
