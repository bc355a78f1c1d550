import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import type { ReadStylesheet } from './stylesheets';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Scripts that are data, not program: they stay. */
const dataScripts = new Set(['application/ld+json', 'speculationrules']);

/** Our own module, whose file name carries its hash. */
const ownModule = /^\/build\/reader-[0-9a-z]+\.js$/;

/** An inline script of ours says so; the mark is taken off. */
const keepAttribute = 'data-keep';

/**
 * Makes of Next's document what a reader needs: no framework script, no second copy of the page as flight data, no
 * preloads of either; stylesheets in the page itself; no comments, for nothing hydrates. Text is not touched.
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
  // Inlined below, so there is nothing to fetch ahead.
  return rel === 'preload' && attribute(link, 'as') === 'style';
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}

/** Puts the stylesheet in its link's place, once; a link whose file cannot be read stays a link. */
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

/** Marks by which the framework would find its elements again. */
const frameworkAttributes = new Set(['data-precedence', 'data-href', 'data-rsc-css-href', keepAttribute]);

function cleanAttributes(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => !frameworkAttributes.has(name));
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}
