/** Windows hands at most about 2,000 units to the mail program; longer links open an empty message or nothing. */
export const maxMailtoUnits = 1900;

/** One plain address: what could begin another header or another recipient is none. */
const address = /^[\w.!#$'*+/=^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;

export interface MailDraft {
  /** Empty where the address is not known: the mail program asks for it. */
  to: string;
  subject: string;
  /** Lines end with `\n`; as many whole lines as fit go in. */
  body: string;
}

/** A link that opens the mail program with a message to one person. An address that is not one is left out. */
export function mailtoUrl({ to, subject, body }: MailDraft): string {
  const head = `mailto:${address.test(to) ? encodeURIComponent(to) : ''}?subject=${encode(subject.slice(0, 200))}&body=`;
  let url = head;
  for (const line of body.split('\n')) {
    const next = `${url}${url === head ? '' : '%0D%0A'}${encode(line)}`;
    if (next.length > maxMailtoUnits) break;
    url = next;
  }
  return url;
}

/** True for a link as `mailtoUrl` makes it, and for nothing else: no second recipient, no attachment, no other scheme. */
export function isOwnMailto(url: string): boolean {
  if (url.length > maxMailtoUnits || /[\s\p{Cc}]/u.test(url)) return false;
  const match = /^mailto:([^?&#]*)\?subject=([^?&#=]*)&body=([^?&#=]*)$/.exec(url);
  if (match === null) return false;
  try {
    const [to = '', subject = '', body = ''] = match.slice(1).map(decodeURIComponent);
    return (to === '' || address.test(to)) && !/\p{Cc}/u.test(subject) && !/[^\P{Cc}\r\n]/u.test(body);
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** Control and invisible characters have no business in a message; half of a character cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' '));
}
