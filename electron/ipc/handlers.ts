import type { DomainName } from '#shared/ipc/channels.ts';
import type { MethodName, Output, Parsed } from '#shared/ipc/contract.ts';
import type { Outcome } from '#shared/lib/result.ts';

/** One named service function per channel of a domain; the input has passed the contract's schema. */
export type DomainHandlers<D extends DomainName> = {
  [M in MethodName<D>]: (input: Parsed<D, M>) => Outcome<Output<D, M>> | Promise<Outcome<Output<D, M>>>;
};

export type Handlers = { [D in DomainName]: DomainHandlers<D> };
