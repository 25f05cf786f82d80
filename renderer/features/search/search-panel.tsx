import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function SearchPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  return <Modal opened onClose={onClose} title={t('title')} />;
}
