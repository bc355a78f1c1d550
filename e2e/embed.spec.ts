// Not the project's own fixtures: they refuse any page that asks another host, which is what is tried here.
import { expect, test } from '@playwright/test';

test('a player takes the place of its link when it is asked for, and not before @phone', async ({ page }) => {
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    asked.push(new URL(route.request().url()).host);
    await route.fulfill({ contentType: 'text/html', body: '<p>player</p>' });
  });
  await page.goto('/');
  await page.evaluate(() => {
    const embed = document.createElement('warraq-embed');
    embed.dataset['provider'] = 'youtube';
    embed.innerHTML = '<a href="https://youtu.be/dQw4w9WgXcQ">فيديو</a>';
    document.querySelector('main')?.prepend(embed);
  });
  expect(asked).toEqual([]);
  await page.getByRole('link', { name: 'فيديو', exact: true }).click();
  const frame = page.locator('warraq-embed iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  await expect(frame).toHaveAttribute('title', 'فيديو');
  await expect(page.frameLocator('warraq-embed iframe').getByText('player')).toBeVisible();
  expect(asked).toEqual(['www.youtube-nocookie.com']);
});

test('the content policy lets no other host be framed', async ({ page }) => {
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: '' });
  });
  await page.goto('/');
  const refused = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      ),
  );
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
  });
  expect(await refused).toBe('frame-src');
  expect(asked).toEqual([]);
});
