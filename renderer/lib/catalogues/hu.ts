export const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/hu/*.json', {
  eager: true,
  import: 'default',
});
