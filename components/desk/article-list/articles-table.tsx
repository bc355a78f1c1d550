'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Table } from '@/components/desk/ui/table';
import { BulkBar } from './bulk-bar';
import type { BulkActions, Person, ArticleRow } from './bulk-types';

type Props = { rows: ArticleRow[]; people: Person[]; isEditor: boolean; actions: BulkActions };

/** The list of articles, with selection for bulk actions. */
export function ArticlesTable({ rows, people, isEditor, actions }: Props) {
  const t = useTranslations('desk.workflow');
  const [chosenIds, choose] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => chosenIds.has(id));
  const toggle = (id: string) =>
    choose(new Set(chosenIds.has(id) ? [...chosenIds].filter((one) => one !== id) : [...chosenIds, id]));
  const all = (
    <input
      type="checkbox"
      aria-label={t('chooseAll')}
      checked={chosen.length === rows.length}
      onChange={() => choose(new Set(chosen.length === rows.length ? [] : rows.map(({ id }) => id)))}
    />
  );
  return (
    <>
      <BulkBar chosen={chosen} people={people} isEditor={isEditor} actions={actions} onDone={() => choose(new Set())} />
      <div className="articles-list">
        <Table
          caption={t('articles')}
          head={[all, t('title'), t('status'), t('section'), t('authors'), t('assignee'), t('touched')]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('choose', { title: row.title })}
                  checked={chosenIds.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <th scope="row">
                <a href={row.href} dir="auto">
                  {row.title}
                </a>
              </th>
              <td>
                <span className="tag">{row.statusText}</span>
              </td>
              <td>{row.section}</td>
              <td>{row.authors}</td>
              <td>{row.assignee}</td>
              <td>{row.when}</td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
}
