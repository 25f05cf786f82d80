import './print.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import type { Input } from '#shared/ipc/contract.ts';
import { isId } from '#shared/lib/is-id.ts';
import type { ReactNode } from 'react';
import { BriefPaper } from './features/brief/index.ts';
import { call } from './lib/api.ts';
import { i18n, initLanguage } from './lib/language.ts';
import { outlineOf } from './lib/summary-outline.ts';
import { OutlinePaper } from './ui/outline-paper.tsx';
import { ReportPaper } from './ui/report-paper.tsx';

const root = createRoot(placeOf('root'));

/** The page that is printed to PDF: the same paper as on the screen, and nothing around it. One window may print many. */
async function print(): Promise<void> {
  const query = new URLSearchParams(location.hash.slice(1));
  if (query.size === 0) return;
  const { settings } = await call('app', 'bootstrap', undefined);
  if (!i18n.isInitialized) await initLanguage(settings.language);
  // Screen readers of the PDF read it in this language.
  document.documentElement.lang = settings.language;
  const { title, name, paper } = await askedFor(query);
  document.title = [title, name].filter((part) => part !== '').join(' · ');
  flushSync(() => root.render(paper));
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
    return { title: i18n.t('export:brief.title'), name, paper: <BriefPaper brief={brief} isPrinted /> };
  }
  const summaryOf = summaryAsked(query);
  if (summaryOf !== null) {
    const { summary } = await call('summaries', 'get', summaryOf);
    const outline = outlineOf(summary);
    return { title: outline.kind, name: outline.title, paper: <OutlinePaper outline={outline} /> };
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

/** The main process puts these into the address when it exports a summary. */
function summaryAsked(query: URLSearchParams): Input<'summaries', 'get'> | null {
  const period = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  const repId = query.get('rep') ?? '';
  switch (query.get('summary')) {
    case 'team':
      return { summary: { of: 'team', byName: query.get('byName') === 'true' }, period };
    case 'rep':
      return isId<RepId>(repId) ? { summary: { of: 'rep', repId }, period } : null;
    default:
      return null;
  }
}

function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`print.html has no #${id}`);
  return place;
}

addEventListener('hashchange', () => void print());
void print();
