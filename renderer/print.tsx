import './print.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { SessionId } from '#shared/domain/ids.ts';
import { isId } from '#shared/lib/is-id.ts';
import type { ReactNode } from 'react';
import { BriefPaper } from './features/brief/index.ts';
import { ReportPaper } from './features/report/index.ts';
import { call } from './lib/api.ts';
import { i18n, initLanguage } from './lib/language.ts';

/** The page that is printed to PDF: the same paper as on the screen, and nothing around it. */
async function print(): Promise<void> {
  const { settings } = await call('app', 'bootstrap', undefined);
  await initLanguage(settings.language);
  // Screen readers of the PDF read it in this language.
  document.documentElement.lang = settings.language;
  const { title, name, paper } = await askedFor(new URLSearchParams(location.search));
  document.title = [title, name].filter((part) => part !== '').join(' · ');
  const root = document.getElementById('root');
  if (root === null) throw new Error('print.html has no #root');
  flushSync(() => createRoot(root).render(paper));
  document.documentElement.dataset['appState'] = 'ready';
}

interface Printed {
  title: string;
  name: string;
  paper: ReactNode;
}

async function askedFor(query: URLSearchParams): Promise<Printed> {
  const briefOf = query.get('brief') ?? '';
  if (isId<SessionId>(briefOf)) {
    const brief = await call('briefs', 'get', { sessionId: briefOf });
    const name = brief.rep?.name ?? '';
    return { title: i18n.t('export:brief.title'), name, paper: <BriefPaper brief={brief} /> };
  }
  const sessionId = query.get('session') ?? '';
  if (!isId<SessionId>(sessionId)) throw new Error('No session to print');
  const { company, answer, ...report } = await call('reports', 'document', { sessionId });
  return {
    title: i18n.t('export:title'),
    name: report.document.repName,
    paper: <ReportPaper report={report} extras={{ company, answer }} />,
  };
}

void print();
