import { useState } from 'react';
import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from './api.ts';

export interface ReportForm {
  form: 'page' | 'markdown';
  setForm: (form: ReportForm['form']) => void;
  /** Undefined until it was asked for and has come. */
  markdown: string | undefined;
  /** Why there is none. */
  failure: string | undefined;
}

/** The form a report is looked at in; its Markdown is made only once that is chosen. */
export function useReportForm(sessionId: SessionId): ReportForm {
  const [form, setForm] = useState<ReportForm['form']>('page');
  const { data, error } = useApiQuery('reports', 'markdown', { sessionId }, { enabled: form === 'markdown' });
  return { form, setForm, markdown: data?.text, failure: data === undefined ? error?.message : undefined };
}
