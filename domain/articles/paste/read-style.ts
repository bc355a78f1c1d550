import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Whether a word processor wrote this for itself: Office's own elements, list marks, what is hidden. */
export function isNoise(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s+/g, '').toLowerCase();
  if (
    /^(script|style|head|meta|link|title|template|noscript|iframe|object|svg|button|select|form|nav)$/.test(
      element.tagName,
    )
  )
    return true;
  return (
    element.tagName.startsWith('o:') ||
    style.includes('mso-list:ignore') ||
    style.includes('display:none') ||
    style.includes('mso-hide:all')
  );
}

/**
 * Whether an element makes its text bold; null when it does not say. Google Docs uses styles, and wraps everything in
 * a `b` that is not bold.
 */
export function isStrong(element: Element): boolean | null {
  const weight = /font-weight:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return element.tagName === 'b' || element.tagName === 'strong' ? true : null;
}

export function isEmphasis(element: Element): boolean | null {
  const style = /font-style:\s*(\w+)/i.exec(attribute(element, 'style'))?.[1];
  if (style) return style === 'italic' || style === 'oblique';
  return element.tagName === 'i' || element.tagName === 'em' ? true : null;
}

/** The list a Word paragraph belongs to, by its own marks: Word pastes no list elements. */
export function wordListKind(element: Element): 'bulletList' | 'orderedList' | null {
  const isItem =
    /mso-list:\s*l\d/i.test(attribute(element, 'style')) || /MsoListParagraph/i.test(attribute(element, 'class'));
  if (!isItem) return null;
  return /^\s*[\d٠-٩]+[.)\-]/.test(ignoredText(element)) ? 'orderedList' : 'bulletList';
}

/** The number or dot that Word wrote before the item. */
function ignoredText(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? ignoredText(child) : ''))
    .join('');
}
