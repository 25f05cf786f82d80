import { useEffect, useRef, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  hasNameColumn,
  type ImportCheck,
  type ImportColumns,
  type ImportField,
  type ImportSettings,
  type ReadOptions,
  type RepFilePreview,
} from '#shared/domain/rep-import.ts';
import { call, messageOf, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { bytesOf } from '#renderer/lib/dropped.ts';
import { useProgress } from '#renderer/lib/use-progress.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { useUndoImport } from './use-undo-import.ts';

/** What the manager decided beyond the guesses; what is absent follows the file. */
type Choices = Partial<Pick<ImportSettings, 'columns' | 'nameOrder' | 'dateOrder' | 'managers'>>;

export interface ImportFlow {
  preview: RepFilePreview | undefined;
  /** What each column is taken for. */
  columns: ImportColumns;
  /** Null until the columns say who a person is. */
  settings: ImportSettings | null;
  check: ImportCheck | undefined;
  checking: boolean;
  error: string | null;
  opening: boolean;
  choose: () => void;
  drop: (file: File) => void;
  readAs: (options: ReadOptions) => void;
  setColumn: (column: number, field: ImportField | null) => void;
  decide: (choices: Choices) => void;
  run: () => void;
  running: { done: number; total: number } | null;
  stop: () => void;
}

/** The three steps of the screen as one state: a file, what its columns mean, what importing would do. */
export function useImport(): ImportFlow {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const undoImport = useUndoImport();
  const [token, setToken] = useState<string | null>(null);
  const [read, setRead] = useState<ReadOptions>({});
  const [choices, setChoices] = useState<Choices>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const shown = useApiQuery(
    'imports',
    'preview',
    { token: token ?? '', read },
    { enabled: token !== null, placeholderData: keepPreviousData },
  );
  const preview = token === null || shown.isError ? undefined : shown.data;
  const settings = preview === undefined ? null : settle(preview, choices);
  const ready = settings !== null && hasNameColumn(settings.columns) && !shown.isPlaceholderData;
  const checked = useApiQuery(
    'imports',
    'check',
    { token: token ?? '', settings: settings ?? nothing },
    { enabled: token !== null && ready, placeholderData: keepPreviousData },
  );
  const commit = useApiMutation('imports', 'commit');
  const progress = useProgress(commit.isPending ? token : null);

  async function open(ask: () => Promise<{ token: string } | null>): Promise<void> {
    setFailure(null);
    setOpening(true);
    try {
      const file = await ask();
      if (file === null) return;
      setToken(file.token);
      setRead({});
      setChoices({});
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setOpening(false);
    }
  }

  /** The manager may be on another screen when it ends: it is said there then. */
  async function run(): Promise<void> {
    if (token === null || settings === null) return;
    try {
      const { batchId, counts } = await commit.mutateAsync({ token, settings });
      const message = t('done', { count: counts.create + counts.update });
      showUndo({ message, undo: () => undoImport(batchId) });
      if (isHere.current) void navigate('/team');
    } catch (error) {
      if (!isHere.current) showFailure(messageOf(error));
    }
  }

  return {
    preview,
    columns: settings?.columns ?? [],
    settings: ready ? settings : null,
    check: ready ? checked.data : undefined,
    checking: checked.isFetching,
    error: failure ?? [shown.error, checked.error, commit.error].find((error) => error)?.message ?? null,
    opening: opening || (token !== null && shown.isFetching),
    choose: () => void open(() => call('imports', 'choose', undefined)),
    drop: (file) =>
      void open(async () => call('imports', 'drop', { fileName: file.name, bytes: await bytesOf(file) })),
    readAs: (options) => {
      setRead((before) => ({ ...before, ...options }));
      setChoices({});
    },
    setColumn: (column, field) => {
      if (preview === undefined) return;
      const before = choices.columns ?? preview.columns;
      // A field stands once: giving it to a column takes it from the other.
      const columns = before.map((held, index) => (index === column ? field : held === field ? null : held));
      setChoices((others) => ({ ...others, columns, ...(field === 'managerName' && { managers: null }) }));
    },
    decide: (next) => setChoices((before) => ({ ...before, ...next })),
    run: () => void run(),
    running: commit.isPending ? progress : null,
    stop: () => void (token !== null && call('imports', 'cancel', { token })),
  };
}

function settle(preview: RepFilePreview, choices: Choices): ImportSettings {
  const { encoding, separator, hasHeader, columns, nameOrder } = preview;
  const settings = {
    encoding,
    separator,
    hasHeader,
    columns,
    nameOrder,
    dateOrder: null,
    managers: null,
    ...choices,
  };
  return settings.columns.includes('managerName') ? settings : { ...settings, managers: null };
}

const nothing: ImportSettings = {
  encoding: 'utf-8',
  separator: ',',
  hasHeader: true,
  columns: [],
  nameOrder: 'given_first',
  dateOrder: null,
  managers: null,
};
