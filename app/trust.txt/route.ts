import { readSettings } from '@/domain/settings/queries';
import { answerTextFile } from '@/server/response/text-file';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answerTextFile((await readSettings()).trustTxt);
}
