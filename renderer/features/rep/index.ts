export { RepScreen } from './rep-screen.tsx';
