export const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/ro/*.json', {
  eager: true,
  import: 'default',
});
