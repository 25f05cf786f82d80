export { BriefPaper } from './brief-paper.tsx';
export { BriefScreen } from './brief-screen.tsx';
