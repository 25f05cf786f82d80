export const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/fr/*.json', {
  eager: true,
  import: 'default',
});
