import { issueSetupLink } from '@/domain/users/first-owner';
import { absoluteUrl, setupPath } from '@/lib/urls';
import { logStep } from '@/server/start/log-step';

/** Prints where the first owner of a site without accounts makes one. What an earlier start printed is no longer valid. */
export async function reportSetupLink(): Promise<void> {
  const token = await issueSetupLink();
  if (token === null) return;
  logStep('nobody has an account yet. Within seven days, whoever opens this address becomes the owner:');
  logStep(`  ${absoluteUrl(process.env['SITE_URL'] ?? '', setupPath(token))}`);
}
