import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/domain/languages.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { useDebouncedSave } from '#renderer/lib/debounced-save.ts';
import { languageNames } from '#renderer/lib/language.ts';
import { useShortcutSheet } from '#renderer/lib/panels.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { About } from './about.tsx';
import { AppLockCard } from './app-lock.tsx';
import { Company } from './company.tsx';
import { Backups } from './backups.tsx';
import { DataFolder } from './data-folder.tsx';
import { Lists } from './lists.tsx';
import { Privacy } from './privacy.tsx';
import { ProblemReports } from './problem-reports.tsx';
import { RetentionCard } from './retention.tsx';
import { Rhythm } from './rhythm.tsx';
import { SampleTeam } from './sample-team.tsx';
import { SettingsCard } from './settings-card.tsx';

const appearances = ['system', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;
const papers = ['A4', 'Letter'] as const;

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { settings } = useBootstrap();
  const { mutate: update, error } = useApiMutation('settings', 'update');
  const saveName = useDebouncedSave((managerName: string) => update({ managerName }), 300);
  const openShortcuts = useShortcutSheet((state) => state.open);

  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      {error && <ErrorText>{error.message}</ErrorText>}
      <SettingsCard title={t('you.title')}>
        <TextInput
          label={t('you.name')}
          description={t('you.nameWhy')}
          defaultValue={settings.managerName}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => saveName(event.currentTarget.value)}
        />
        <Field label={t('language.title')} why={t('language.why')}>
          <SegmentedTabs
            label={t('language.title')}
            value={settings.language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(language) => update({ language })}
          />
        </Field>
      </SettingsCard>

      <Company />
      <Rhythm />

      <SettingsCard title={t('look.title')}>
        <Field label={t('look.appearance')} why={t('look.appearanceWhy')}>
          <SegmentedTabs
            label={t('look.appearance')}
            value={settings.appearance}
            options={appearances.map((value) => ({ value, label: t(`look.${value}`) }))}
            onChange={(appearance) => update({ appearance })}
          />
        </Field>
        <Field label={t('look.density')} why={t('look.densityWhy')}>
          <SegmentedTabs
            label={t('look.density')}
            value={settings.density}
            options={densities.map((value) => ({ value, label: t(`look.${value}`) }))}
            onChange={(density) => update({ density })}
          />
        </Field>
        <Field label={t('look.paper')} why={t('look.paperWhy')}>
          <SegmentedTabs
            label={t('look.paper')}
            value={settings.paper}
            options={papers.map((value) => ({ value, label: t(`look.${value}`) }))}
            onChange={(paper) => update({ paper })}
          />
        </Field>
      </SettingsCard>

      <SettingsCard title={t('keyboard.title')}>
        <p>{t('keyboard.text')}</p>
        <div>
          <Button rightSection={<Kbd keys={keyLabels('help')} />} onClick={openShortcuts}>
            {t('keyboard.show')}
          </Button>
        </div>
      </SettingsCard>

      <DataFolder />
      <Lists />
      <Backups />
      <SampleTeam />
      <Privacy />
      <AppLockCard />
      <RetentionCard />
      <ProblemReports />
      <About />
    </Page>
  );
}
