import type { Page } from '@playwright/test';
import ar from '@/messages/ar.json' with { type: 'json' };

const mark = 'unfilled message: ';

/**
 * Reports each text that any page shows with the placeholder of a message left in it (`{size}`), or with the name of a
 * message in its place (`desk.overview.databaseSize`): next-intl shows the one where nothing was given, the other where
 * too little was. Looks at what is served and at all that scripts add, until the test ends.
 */
export async function reportRawMessages(page: Page, report: (text: string) => void): Promise<void> {
  page.on('console', (message) => {
    if (message.text().startsWith(mark)) report(message.text().slice(mark.length));
  });
  await page.addInitScript(watchTexts, { mark, namespaces: Object.keys(ar) });
}

/** Runs in the page. */
function watchTexts(options: { mark: string; namespaces: string[] }): void {
  const raw = new RegExp(String.raw`\{\w+[,}]|^(?:${options.namespaces.join('|')})(?:\.[\w-]+)+$`);
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
  const look = (text: string | null) => {
    const words = text?.trim() ?? '';
    if (raw.test(words)) console.error(options.mark + words.slice(0, 200));
  };
  const lookAt = (node: Node) => {
    if (node instanceof Text && !node.parentElement?.closest('script, style, noscript, textarea')) look(node.data);
    if (!(node instanceof Element) || node.matches('script, style')) return;
    for (const name of attributes) look(node.getAttribute(name));
    node.childNodes.forEach(lookAt);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(lookAt);
      else lookAt(target);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
}
