export const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/en/*.json', {
  eager: true,
  import: 'default',
});
