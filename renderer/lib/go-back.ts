import { useLocation, useNavigate } from 'react-router';

/** To where one came from; to Today when this was the first screen, as after a power cut. */
export function useGoBack(): () => void {
  const navigate = useNavigate();
  const isFirst = useLocation().key === 'default';
  return () => void (isFirst ? navigate('/today') : navigate(-1));
}
