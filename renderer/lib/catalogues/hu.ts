import { toCatalogue } from './to-catalogue.ts';

export const catalogue = toCatalogue(
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/hu/*.json', {
    eager: true,
    import: 'default',
  }),
);
