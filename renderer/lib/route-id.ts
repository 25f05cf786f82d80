import { useParams } from 'react-router';
import { isId } from '#shared/lib/is-id.ts';

/** The id an address carries under `name`; an address nobody made by a link ends on the crash screen, with a way out. */
export function useRouteId<Id extends string>(name: string): Id {
  const value = useParams()[name] ?? '';
  if (!isId<Id>(value)) throw new Error(`No id in the address for ${name}`);
  return value;
}
