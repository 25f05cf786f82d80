export { MirrorScreen } from './mirror-screen.tsx';
