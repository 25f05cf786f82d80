import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import type { CoachingStyle } from '#shared/domain/skill-will-rules.ts';
import classes from './skill-will.module.css';

/**
 * How to coach who stands in this field. Source: Max Landsberg, The Tao of Coaching; Paul Hersey and Ken Blanchard,
 * situational leadership; said in words of our own.
 */
export function StyleCard({ style }: { style: CoachingStyle }) {
  const { t } = useTranslation('skill-will');
  return (
    <Card className={classes['card']} aria-labelledby="skill-will-style">
      <div>
        <h2 id="skill-will-style">{t(`style.${style}`)}</h2>
        <p className={classes['quiet']}>{t(`where.${style}`)}</p>
      </div>
      <p>{t(`advice.${style}`)}</p>
      <p className={classes['source']}>{t('source')}</p>
    </Card>
  );
}
