import { Button } from '@mantine/core';
import { IconAward, IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { recognitionGap } from '#shared/domain/idea-rules.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './profile-summary.module.css';

/** Two keys to an idea or to recognition, and a quiet word where there was none for long. Source: S12. */
export function Appreciation({ repId }: { repId: RepId }) {
  const { t } = useTranslation('rep');
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const { data = [] } = useApiQuery('recognitions', 'last', undefined);
  const last = data.find((each) => each.repId === repId);
  const gap = last === undefined ? null : recognitionGap(last, today);
  return (
    <section className={classes['part']}>
      <SectionHeading>{t('moments.title')}</SectionHeading>
      {gap !== null && <p className={classes['empty']}>{t('moments.quiet', { count: gap })}</p>}
      <div className={classes['acts']}>
        <Button
          size="xs"
          leftSection={<IconAward size={16} stroke={1.7} aria-hidden />}
          aria-label={t('moments.addRecognition')}
          onClick={() => open({ type: 'recognition', repId })}
        >
          {t('moments.recognition')}
        </Button>
        <Button
          size="xs"
          leftSection={<IconBulb size={16} stroke={1.7} aria-hidden />}
          aria-label={t('moments.addIdea')}
          onClick={() => open({ type: 'idea', repId })}
        >
          {t('moments.idea')}
        </Button>
      </div>
    </section>
  );
}
