import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import type { Framework, FrameworkSummary } from '#shared/domain/competency.ts';
import { CompetencyGroupSection } from './competency-group.tsx';
import classes from './framework-card.module.css';
import { FrameworkHead } from './framework-head.tsx';
import { freeName } from './free-name.ts';
import { RoleUses } from './role-uses.tsx';
import { useCompetencyActs } from './use-competency-acts.ts';
import { useCompetencyMoves } from './use-competency-moves.ts';
import type { FrameworkActs } from './use-framework-acts.ts';

interface FrameworkCardProps {
  framework: Framework;
  /** Every version of every framework. */
  versions: readonly FrameworkSummary[];
  teamRoles: readonly string[];
  acts: FrameworkActs;
}

export function FrameworkCard({ framework, versions, teamRoles, acts }: FrameworkCardProps) {
  const { t } = useTranslation('competencies');
  const card = useRef<HTMLElement>(null);
  const changes = useCompetencyActs(framework.id);
  const moves = useCompetencyMoves(framework.groups, changes, card);
  const all = framework.groups.flatMap(({ competencies }) => competencies);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(all.slice(0, 1).map(({ id }) => id)));
  const isDraft = framework.publishedAt === null;
  const isAllOpen = all.every(({ id }) => open.has(id));

  function toggle(id: string): void {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  return (
    <Card ref={card} className={classes['card']} aria-label={framework.name}>
      <FrameworkHead framework={framework} versions={versions} acts={acts} />
      {!isDraft && <RoleUses framework={framework} teamRoles={teamRoles} acts={acts} />}
      <div className={classes['bar']}>
        {isDraft ? (
          <p className={classes['hint']}>{t('draftHint')}</p>
        ) : (
          <p className={classes['hint']}>
            <IconLock size={15} stroke={1.8} aria-hidden /> {t('locked')}
          </p>
        )}
        <Button
          size="xs"
          variant="subtle"
          onClick={() => setOpen(new Set(isAllOpen ? [] : all.map(({ id }) => id)))}
        >
          {t(isAllOpen ? 'hideLevels' : 'showLevels')}
        </Button>
      </div>
      {framework.groups.map((group) => (
        <CompetencyGroupSection
          key={group.name}
          group={group}
          acts={isDraft ? changes : null}
          rows={{ moves, open, onToggle: toggle }}
        />
      ))}
      {isDraft && (
        <Button
          variant="subtle"
          className={classes['addGroup']}
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() =>
            void changes.add(
              freeName(
                t('newGroupName'),
                framework.groups.map(({ name }) => name),
              ),
              t('newCompetencyName'),
            )
          }
        >
          {t('addGroup')}
        </Button>
      )}
    </Card>
  );
}
