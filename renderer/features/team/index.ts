export { TeamScreen } from './team-screen.tsx';
export { RepScreen } from './rep-screen.tsx';
