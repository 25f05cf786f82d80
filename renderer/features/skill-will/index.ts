export { SkillWillScreen } from './skill-will-screen.tsx';
