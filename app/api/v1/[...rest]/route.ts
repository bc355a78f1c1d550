import { problemResponse } from '@/lib/api/problem';

const notFound = (): Response => problemResponse(404, { detail: 'There is no such address in this API.' });

export { notFound as DELETE, notFound as GET, notFound as HEAD, notFound as PATCH, notFound as POST, notFound as PUT };
