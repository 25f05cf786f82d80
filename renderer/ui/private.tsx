import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscreet, useToggleDiscreet } from '#renderer/lib/discreet.ts';
import classes from './private.module.css';

interface PrivateProps {
  children: ReactNode;
  /** Of notes and the like, where each says for itself whether it is private. */
  when?: boolean;
  /**
   * `block` takes the place of a card's content; a `line` stands within text and keeps its height; `fields` are to be
   * written in, which cannot go on without them: what hides them is said, and can be turned off.
   */
  as?: 'line' | 'block' | 'fields';
}

/**
 * Around everything that is of class `private` (shared/domain/privacy.ts): in discreet mode a neutral placeholder stands
 * in its place and the children do not exist, so that no text of theirs is in the page. Keep what is being typed in a
 * component around it. Where a text would be a tooltip or a name for screen readers, wrap the element that carries it.
 */
export function Private({ children, when = true, as = 'line' }: PrivateProps) {
  const discreet = useDiscreet();
  return when && discreet ? <Hidden as={as} /> : children;
}

function Hidden({ as }: Required<Pick<PrivateProps, 'as'>>) {
  const { t } = useTranslation();
  if (as === 'line') return <span className={classes['line']}>{t('hidden')}</span>;
  if (as === 'fields') return <HiddenFields />;
  return (
    <p className={classes['block']}>
      <IconEyeOff size={18} stroke={1.7} aria-hidden />
      {t('hiddenForNow')}
    </p>
  );
}

function HiddenFields() {
  const { t } = useTranslation();
  const toggle = useToggleDiscreet();
  return (
    <div className={classes['fields']}>
      <p>
        <IconEyeOff size={18} stroke={1.7} aria-hidden />
        {t('hiddenFields')}
      </p>
      <Button size="xs" onClick={toggle}>
        {t('discreetOff')}
      </Button>
    </div>
  );
}
