import { useTranslation } from 'react-i18next';
import { Bar } from '#renderer/ui/bar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './mirror-screen.module.css';
import type { Habit } from './use-habits.ts';

/** One habit: what was looked at, what was found and from what figures, and what one could try. */
export function HabitCard({ habit }: { habit: Habit }) {
  const { t } = useTranslation('ratings');
  const { name, lookedAt, found } = habit;
  return (
    <Card className={classes['habit']} aria-label={name}>
      <SectionHeading aside={found.state === 'too_few' ? null : <Reading found={found} />}>
        {name}
      </SectionHeading>
      <p className={classes['quiet']}>{lookedAt}</p>
      {found.state === 'too_few' ? (
        <>
          <Bar
            label={t('mirror.tooFew', { n: found.n, needed: found.needed })}
            done={found.n}
            planned={found.needed}
          />
          <p className={classes['quiet']}>{found.need}</p>
        </>
      ) : (
        <>
          <p>{found.means}</p>
          {found.state === 'sign' && (
            <p className={classes['try']}>
              <b>{t('mirror.worthAThought')}:</b> {found.suggestion}
            </p>
          )}
          <p className={classes['figures']}>
            {found.figures}
            <br />
            {`${found.from} · ${found.limit}`}
          </p>
        </>
      )}
    </Card>
  );
}

function Reading({ found }: { found: Exclude<Habit['found'], { state: 'too_few' }> }) {
  const { t } = useTranslation('ratings');
  return found.state === 'sign' ? (
    <Chip tone="growth">{found.sign}</Chip>
  ) : (
    <Chip tone="strength">{t('mirror.even')}</Chip>
  );
}
