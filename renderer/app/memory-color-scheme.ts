import type { MantineColorSchemeManager } from '@mantine/core';

/** The choice is stored with the other settings, so Mantine keeps nothing of its own. */
export const memoryColorScheme: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
