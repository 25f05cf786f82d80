/// <reference types="vite/types/importMeta.d.ts" />
import i18next, { type TFunction } from 'i18next';
import type { Language } from '#shared/domain/languages.ts';
import type { AppError, Failure } from '#shared/lib/result.ts';

type Catalogue = Record<string, unknown>;

const files = import.meta.glob<Catalogue>(
  '../../resources/locales/*/{answer,batch,common,errors,export,formats,handover,main,send,summary}.json',
  {
    import: 'default',
  },
);
const loaded = new Map<Language, Promise<TFunction>>();

/** The catalogue of the trusted side: sentences of failures, labels of exports, menu and dialogs. Read on first use. */
export function textsOf(language: Language): Promise<TFunction> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const texts = load(language);
  loaded.set(language, texts);
  return texts;
}

/** The sentence of a failure in the manager's language. */
export async function explain(failure: Failure, language: Language): Promise<AppError> {
  const t = await textsOf(language);
  return {
    code: failure.code,
    field: failure.field,
    message: t(`errors:${failure.code}`, failure.params ?? {}),
  };
}

async function load(language: Language): Promise<TFunction> {
  const entries = await Promise.all(
    Object.entries(files)
      .filter(([path]) => path.includes(`/locales/${language}/`))
      .map(
        async ([path, read]) =>
          [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), await read()] as const,
      ),
  );
  const instance = i18next.createInstance();
  // Text leaves as plain text: the page and the exporters escape for their own format.
  return instance.init({
    lng: language,
    resources: { [language]: Object.fromEntries(entries) },
    interpolation: { escapeValue: false },
  });
}
