import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { changeLanguage } from '#renderer/lib/language.ts';

/** Puts the settings that change the whole picture into effect: colours, density, language. */
export function Appearance() {
  const { appearance, density, language } = useBootstrap().settings;
  const { setColorScheme } = useMantineColorScheme();

  useLayoutEffect(() => {
    setColorScheme(appearance === 'system' ? 'auto' : appearance);
  }, [appearance, setColorScheme]);

  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);

  useEffect(() => {
    void changeLanguage(language);
  }, [language]);

  return null;
}
