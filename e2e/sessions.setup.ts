import { test } from '@playwright/test';
import { makeAccount, signInAs } from './pages/accounts';
import { people, type Person, sessionFile } from './pages/people';

for (const person of Object.keys(people) as Person[]) {
  test(`${person} signs in`, async ({ page }) => {
    const { role, name } = people[person];
    await signInAs(page, await makeAccount(role, name));
    await page.context().storageState({ path: sessionFile(person) });
  });
}
