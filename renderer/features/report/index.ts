export { ReportPaper } from './report-paper.tsx';
export { ReportScreen } from './report-screen.tsx';
