/** The IANA name of the zone this computer is set to; the manager's days begin and end in it. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
