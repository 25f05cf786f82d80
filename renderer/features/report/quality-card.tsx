import { Button } from '@mantine/core';
import { IconCheck, IconExclamationMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { qualityRules } from '#shared/domain/quality-rules.ts';
import type { Finding } from '#shared/domain/quality.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { useGoTo } from './go-to.ts';
import classes from './quality-card.module.css';

/** The heading, so that who asks to finalise can be led here. */
export const qualityId = 'quality';

/** What could be better before the rep reads it, each with its sentence and the way to it. Advice, never a lock. */
export function QualityCard({ sessionId }: { sessionId: SessionId }) {
  const { t } = useTranslation('quality');
  const { data: findings, error } = useApiQuery('reports', 'check', { sessionId });
  if (findings === undefined) return error ? <ErrorText>{error.message}</ErrorText> : null;
  const passed = qualityRules.filter((rule) => findings.every((finding) => finding.rule !== rule));
  return (
    <Card aria-labelledby={qualityId} className={classes['card']}>
      <SectionHeading id={qualityId} aside={t('advice')}>
        {t('title')}
      </SectionHeading>
      <ul className={classes['list']}>
        {findings.map((finding, index) => (
          <Found key={index} sessionId={sessionId} finding={finding} />
        ))}
        {passed.map((rule) => (
          <li key={rule} className={classes['line']}>
            <span className={classes['mark']} data-passed>
              <IconCheck size={12} stroke={3} aria-hidden />
            </span>
            <span>{t(`passed.${rule}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Found({ sessionId, finding }: { sessionId: SessionId; finding: Finding }) {
  const { t } = useTranslation(['quality', 'common']);
  const goTo = useGoTo(sessionId);
  const { rule, quote, target } = finding;
  return (
    <li className={classes['line']} data-finding={rule}>
      <span className={classes['mark']}>
        <IconExclamationMark size={12} stroke={3} aria-hidden />
      </span>
      <div className={classes['text']}>
        <b>{t(`found.${rule}`)}</b>
        {quote !== null && <q className={classes['quote']}>{t('common:quote', { text: quote })}</q>}
        <span className={classes['why']}>{t(`why.${rule}`)}</span>
      </div>
      <Button size="xs" variant="subtle" onClick={() => goTo(finding)}>
        {t(`mend.${target.at}`)}
      </Button>
    </li>
  );
}
