/** An invalid parameter of a request. */
export type ParameterError = { parameter: string; detail: string };

type ProblemOptions = { detail?: string; errors?: ParameterError[]; headers?: Record<string, string> };

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  413: 'Content too large',
  500: 'Internal error',
  503: 'Service unavailable',
};

/**
 * An error answer by RFC 9457. `about:blank` means that the status explains it; `detail` is for the person who reads
 * it.
 */
export function problemResponse(status: number, { detail, errors, headers = {} }: ProblemOptions = {}): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    ...(detail && { detail }),
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
