import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field } from '#renderer/ui/field.tsx';
import type { Framework } from '#shared/domain/competency.ts';
import classes from './framework-card.module.css';
import type { FrameworkActs } from './use-framework-acts.ts';

interface RoleUsesProps {
  framework: Framework;
  teamRoles: readonly string[];
  acts: FrameworkActs;
}

/** Which roles are rated by this framework while the rest of the team uses another. Nothing where there is one role only. */
export function RoleUses({ framework, teamRoles, acts }: RoleUsesProps) {
  const { t } = useTranslation('competencies');
  const roles = [...new Set([...teamRoles, ...framework.roles])].toSorted();
  const isOffered = framework.archivedAt === null && !framework.isInUse && roles.length > 1;
  if (!isOffered && framework.roles.length === 0) return null;
  return (
    <div className={classes['roles']}>
      <Field label={t('roles')} why={t('rolesWhy')}>
        <div className={classes['roleList']}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={role}
              checked={framework.roles.includes(role)}
              onChange={({ currentTarget }) =>
                void (currentTarget.checked ? acts.assign(framework.id, [role]) : acts.release(role))
              }
            />
          ))}
        </div>
      </Field>
    </div>
  );
}
