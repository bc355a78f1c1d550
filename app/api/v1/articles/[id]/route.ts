import { answerArticle } from '@/server/api/article';
import { publicRead } from '@/server/api/public-read';

type Context = { params: Promise<{ id: string }> };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicRead<Context>(async (request, { params }) =>
  answerArticle(request, (await params).id),
);
