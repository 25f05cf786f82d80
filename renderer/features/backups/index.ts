export { BackupsScreen } from './backups-screen.tsx';
export { BackupList } from './backup-list.tsx';
export { ContentsLine } from './contents-line.tsx';
