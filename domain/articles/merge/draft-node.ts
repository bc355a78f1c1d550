/** A node of a body that is still being written: of the document's shape, but perhaps not complete yet. */
export type DraftNode = {
  type: string;
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  attrs?: Record<string, unknown>;
  content?: DraftNode[];
};

export type DraftBody = { type: 'doc'; version: 1; content: DraftNode[] };

/** Serializes a value independently of the order of its keys. Attributes of `null` count as absent. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  const parts = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${parts.join(',')}}`;
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/** The words of a node, including those in its attributes, for matching it with other versions. */
export function nodeText(node: DraftNode): string {
  const own = node.text ?? '';
  const attributes = Object.values(node.attrs ?? {}).filter((value) => typeof value === 'string');
  return [own, ...attributes, ...(node.content ?? []).map(nodeText)].filter((part) => part !== '').join(' ');
}
