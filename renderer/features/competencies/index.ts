export { CompetenciesScreen } from './competencies-screen.tsx';
