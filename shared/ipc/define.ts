import { z } from 'zod';

/** The shapes of one channel: what the page sends (checked as unknown input) and what it gets back. */
export interface Contract<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  request: Request;
  response: Response;
}

export function channel<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Contract<Request, Response> {
  return { request, response };
}

/** For a channel without input or without a value. */
export const nothing = z.void();
