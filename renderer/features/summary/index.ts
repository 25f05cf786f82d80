export { SummaryScreen } from './summary-screen.tsx';
