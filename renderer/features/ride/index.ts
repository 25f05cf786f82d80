export { RideScreen } from './ride-screen.tsx';
