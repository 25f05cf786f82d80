import { texts } from '../texts.ts';

texts.set(
  'ro',
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/ro/*.json', {
    eager: true,
    import: 'default',
  }),
);
