import { readSettings } from '@/domain/settings/queries';
import { getEnv } from '@/lib/env';
import { writeSecurityTxt } from '@/lib/text-files/security-txt';
import { answerTextFile } from '@/server/response/text-file';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { securityContact: contact, securityPolicy: policy } = await readSettings();
  return answerTextFile(writeSecurityTxt({ siteUrl: getEnv().SITE_URL, contact, policy, now: new Date() }));
}
