export { BatchScreen } from './batch-screen.tsx';
