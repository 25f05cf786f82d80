import { texts } from '../texts.ts';

texts.set(
  'fr',
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/fr/*.json', {
    eager: true,
    import: 'default',
  }),
);
