'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { Finding } from '@/domain/publishing/types';
import { deskArticlePath } from '@/lib/urls';
import { useEditing } from '../editor/session/editing';

/** Problems to fix before publishing; those that block it come first. */
export function Findings() {
  const t = useTranslations('editor.checks');
  const { inspection } = useEditing();
  if (!inspection) return <p className="quiet small">{t('looking')}</p>;
  if (inspection.findings.length === 0) return <p className="quiet small">{t('none')}</p>;
  const [stops, advice] = [
    inspection.findings.filter(({ level }) => level === 'stop'),
    inspection.findings.filter(({ level }) => level === 'advice'),
  ];
  return (
    <>
      {stops.length > 0 ? <List title={t('stop')} findings={stops} isStop /> : null}
      {advice.length > 0 ? <List title={t('advice')} findings={advice} /> : null}
    </>
  );
}

function List({ title, findings, isStop = false }: { title: string; findings: Finding[]; isStop?: boolean }) {
  return (
    <div>
      <h2 className={isStop ? 'editor-stop' : 'quiet'}>{title}</h2>
      <ul className="editor-findings">
        {findings.map((finding, at) => (
          <li key={at}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingLine({ finding: { code, detail = '', name = '', length = 0 } }: { finding: Finding }) {
  const t = useTranslations('editor.checks');
  if (code === 'near-duplicate')
    return (
      <>
        {t('near-duplicate', { share: length })}{' '}
        <a href={deskArticlePath(detail)} target="_blank" rel="noreferrer" dir="auto">
          {name}
        </a>
      </>
    );
  if (code === 'incomplete') return t(detail === 'title' ? 'noTitle' : 'incomplete');
  if (code === 'broken-link')
    return (
      <>
        {t('broken-link')}{' '}
        {detail.startsWith('/') || detail.includes(':') ? <bdi dir="ltr">{decodeUrl(detail)}</bdi> : null}
      </>
    );
  const place = code === 'no-alt' || code === 'no-credit' || code === 'missing-media' ? blockOf(detail) : null;
  return (
    <>
      {t(code, { count: length, name })}{' '}
      {place ? (
        <Button look="quiet" size="small" onClick={() => place.scrollIntoView({ block: 'center', behavior: 'smooth' })}>
          {t('show')}
        </Button>
      ) : null}
    </>
  );
}

/** The block of the text that contains a file. */
function blockOf(mediaId: string): Element | null {
  return document.querySelector(`[data-media-id='${CSS.escape(mediaId)}']`);
}

function decodeUrl(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
