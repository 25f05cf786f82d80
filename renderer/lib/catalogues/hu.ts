import { texts } from '../texts.ts';

texts.set(
  'hu',
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/hu/*.json', {
    eager: true,
    import: 'default',
  }),
);
