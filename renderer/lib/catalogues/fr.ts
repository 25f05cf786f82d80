import { toCatalogue } from './to-catalogue.ts';

export const catalogue = toCatalogue(
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/fr/*.json', {
    eager: true,
    import: 'default',
  }),
);
