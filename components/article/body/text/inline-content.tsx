import { Fragment, type ReactNode } from 'react';
import type { Inline, Mark } from '@/domain/articles/document/types';

type Run = Exclude<Inline, { type: 'lineBreak' }>;
type LinkMark = Extract<Mark, { type: 'link' }>;
type Group = { href: string | undefined; runs: Inline[] };

/** Inline runs. Adjacent runs with the same URL form one link, so that the keyboard stops there once. */
export function InlineContent({ content = [] }: { content: readonly Inline[] | undefined }): ReactNode {
  return groupByLink(content).map(({ href, runs }, index) => {
    const inner = runs.map((run, at) => <RunView key={at} run={run} />);
    return href === undefined ? (
      <Fragment key={index}>{inner}</Fragment>
    ) : (
      <LinkView key={index} href={href}>
        {inner}
      </LinkView>
    );
  });
}

function groupByLink(content: readonly Inline[]): Group[] {
  const groups: Group[] = [];
  for (const run of content) {
    const href = run.type === 'text' ? run.marks?.find(isLink)?.attrs.href : undefined;
    const last = groups.at(-1);
    if (last && last.href === href) last.runs.push(run);
    else groups.push({ href, runs: [run] });
  }
  return groups;
}

const isLink = (mark: Mark): mark is LinkMark => mark.type === 'link';

function LinkView({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a href={href} rel={/^https?:/i.test(href) ? 'noopener' : undefined}>
      {children}
    </a>
  );
}

function RunView({ run }: { run: Inline }): ReactNode {
  if (run.type === 'lineBreak') return <br />;
  return (run.marks ?? []).reduceRight<ReactNode>(wrap, isLinked(run) ? <LinkText text={run.text} /> : run.text);
}

const isLinked = (run: Run): boolean => run.marks?.some(isLink) ?? false;

/** A URL as link text is shown as its host: screen readers would read out the whole of it. */
function LinkText({ text }: { text: string }): ReactNode {
  const address = text.trim();
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return text;
  return <bdi dir="ltr">{new URL(address).hostname.replace(/^www\./, '')}</bdi>;
}

function wrap(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'span':
      return mark.attrs.dir ? (
        <span lang={mark.attrs.lang} dir={mark.attrs.dir}>
          {inner}
        </span>
      ) : (
        <bdi lang={mark.attrs.lang}>{inner}</bdi>
      );
    case 'link':
      return inner;
  }
}
