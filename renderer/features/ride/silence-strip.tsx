import { ActionIcon, Button } from '@mantine/core';
import { IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { LastSaved } from './last-saved.tsx';
import { keepKeyboard } from './keep-keyboard.ts';
import type { Silence } from './use-silence.ts';
import classes from './silence-strip.module.css';

/** A dark screen with one line to write into: nothing in the room lights up but what is typed (S3). */
export function SilenceStrip({ silence, children }: { silence: Silence; children: ReactNode }) {
  const { t } = useTranslation('visit');
  return (
    <div className={classes['screen']} data-silent>
      <div className={classes['strip']}>
        <div className={classes['acts']}>
          <h1 className={classes['customer']} dir="auto">
            {silence.visit?.customer}
          </h1>
          <Private>
            <Button size="lg" variant="subtle" {...keepKeyboard} onClick={() => void silence.stepIn()}>
              {t('stepIn', { count: silence.steppedIn })}
            </Button>
            {silence.steppedIn > 0 && (
              <ActionIcon
                size={44}
                aria-label={t('stepBack')}
                {...keepKeyboard}
                onClick={() => void silence.takeBack()}
              >
                <IconMinus size={16} stroke={1.7} aria-hidden />
              </ActionIcon>
            )}
          </Private>
          <span className={classes['spring']} />
          <LastSaved />
          <Button size="lg" variant="subtle" onClick={silence.toggle}>
            {t('silenceOff')}
          </Button>
          <Kbd keys={keyLabels('silence')} />
        </div>
        {children}
      </div>
    </div>
  );
}
