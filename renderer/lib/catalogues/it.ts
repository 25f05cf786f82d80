import { texts } from '../texts.ts';

texts.set(
  'it',
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/it/*.json', {
    eager: true,
    import: 'default',
  }),
);
