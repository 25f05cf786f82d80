export const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/it/*.json', {
  eager: true,
  import: 'default',
});
