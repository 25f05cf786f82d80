import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { kindFor } from '#renderer/lib/need-kind.ts';
import { useNeedText } from '#renderer/lib/need-text.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Need } from '#shared/domain/today.ts';

/** Stands in the place of the brief; names who to plan with. */
export function NothingPlanned({ first }: { first: Need | undefined }) {
  const { t } = useTranslation(['today', 'common']);
  const needText = useNeedText();
  const discreet = useDiscreet();
  const openPlan = usePlanPanel((state) => state.open);
  return (
    <Card>
      <EmptyState
        icon={IconCalendarPlus}
        action={
          <Button
            variant="filled"
            onClick={() => openPlan(first ? { repId: first.repId, kind: kindFor(first) } : {})}
          >
            {first ? t('planWith', { name: first.repName }) : t('common:planSession')}
          </Button>
        }
      >
        {first && !discreet
          ? t('nothingPlanned', { name: first.repName, reason: lowerFirst(needText(first)) })
          : t('nothingPlannedYet')}
      </EmptyState>
    </Card>
  );
}

/** The reason inside a sentence. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}
