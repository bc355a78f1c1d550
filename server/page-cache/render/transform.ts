import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import type { ReadStylesheet } from './stylesheets';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Script elements with data instead of code; they are kept. */
const dataScripts = new Set(['application/ld+json', 'speculationrules']);

/** The reader script; its file name contains its hash. */
const ownModule = /^\/build\/reader-[0-9a-z]+\.js$/;

/** Marks an inline script of ours; the attribute itself is removed. */
const keepAttribute = 'data-keep';

/**
 * Strips from Next's document what a reader does not need: framework scripts, the flight data that repeats the page,
 * preloads of both, comments (nothing hydrates). Inlines the stylesheets. Text is not changed.
 */
export function transformPage(html: string, readStylesheet: ReadStylesheet): string {
  const document = parse(html);
  const styles = new Set<string>();
  walk(document, readStylesheet, styles);
  return serialize(document);
}

function walk(parent: Parent, readStylesheet: ReadStylesheet, styles: Set<string>): void {
  for (const child of [...parent.childNodes]) {
    if (isSuperfluous(child)) {
      tree.detachNode(child);
    } else if (tree.isElementNode(child)) {
      if (isStylesheet(child)) inlineStylesheet(child, readStylesheet, styles);
      cleanAttributes(child);
      walk(child, readStylesheet, styles);
    }
  }
}

function isSuperfluous(node: Node): boolean {
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  if (node.tagName === 'script') return !isKeptScript(node);
  return node.tagName === 'link' && isScriptPreload(node);
}

function isKeptScript(script: Element): boolean {
  if (dataScripts.has(attribute(script, 'type') ?? '') || attribute(script, keepAttribute) !== null) return true;
  return ownModule.test(attribute(script, 'src') ?? '');
}

function isScriptPreload(link: Element): boolean {
  const rel = attribute(link, 'rel');
  const href = attribute(link, 'href') ?? '';
  if (ownModule.test(href)) return false;
  if (rel === 'modulepreload' || (rel === 'preload' && attribute(link, 'as') === 'script')) return true;
  // Stylesheets are inlined below, so preloading them is useless.
  return rel === 'preload' && attribute(link, 'as') === 'style';
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}

/** Replaces a link by its stylesheet, once per file; a link whose file cannot be read stays. */
function inlineStylesheet(link: Element, readStylesheet: ReadStylesheet, styles: Set<string>): void {
  const href = attribute(link, 'href') ?? '';
  const css = readStylesheet(href);
  if (css === null || /<\/style/i.test(css)) return;
  if (!styles.has(href)) {
    const style = tree.createElement('style', link.namespaceURI, []);
    tree.insertText(style, css);
    tree.insertBefore(tree.getParentNode(link) ?? link, style, link);
  }
  styles.add(href);
  tree.detachNode(link);
}

/** Attributes by which the framework would find its elements again. */
const frameworkAttributes = new Set(['data-precedence', 'data-href', 'data-rsc-css-href', keepAttribute]);

function cleanAttributes(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => !frameworkAttributes.has(name));
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}
