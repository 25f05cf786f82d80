import './print.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { SessionId } from '#shared/domain/ids.ts';
import { isId } from '#shared/lib/is-id.ts';
import { ReportPaper } from './features/report/index.ts';
import { call } from './lib/api.ts';
import { i18n, initLanguage } from './lib/language.ts';

/** The page that is printed to PDF: the same paper as in the preview, and nothing around it. */
async function print(): Promise<void> {
  const sessionId = new URLSearchParams(location.search).get('session') ?? '';
  if (!isId<SessionId>(sessionId)) throw new Error('No session to print');
  const { settings } = await call('app', 'bootstrap', undefined);
  await initLanguage(settings.language);
  const { document: report } = await call('reports', 'document', { sessionId });
  document.title = `${i18n.t('export:title')} · ${report.repName}`;
  const root = document.getElementById('root');
  if (root === null) throw new Error('print.html has no #root');
  flushSync(() => createRoot(root).render(<ReportPaper report={report} />));
  document.documentElement.dataset['appState'] = 'ready';
}

void print();
