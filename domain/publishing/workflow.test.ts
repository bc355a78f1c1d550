import { describe, expect, it } from 'vitest';
import { articleStatuses, type ArticleStatus } from '@/domain/articles/types';
import { statusAfter, type Verb, verbsOf, workflow } from './workflow';

describe('the workflow', () => {
  it('takes an article from draft to readers by review, and back', () => {
    const path: [Verb, ArticleStatus][] = [
      ['submit', 'IN_REVIEW'],
      ['approve', 'APPROVED'],
      ['schedule', 'SCHEDULED'],
      ['unschedule', 'APPROVED'],
      ['schedule', 'SCHEDULED'],
      ['publish', 'PUBLISHED'],
      ['withdraw', 'WITHDRAWN'],
      ['publish', 'PUBLISHED'],
      ['unpublish', 'DRAFT'],
    ];
    let status: ArticleStatus = 'DRAFT';
    for (const [verb, expected] of path) {
      const next: ArticleStatus | null = statusAfter(verb, status);
      expect([verb, status, next]).toEqual([verb, status, expected]);
      status = expected;
    }
  });

  it('never reaches readers but by publishing, and never leaves them but by taking back', () => {
    const verbs = Object.keys(workflow) as Verb[];
    for (const verb of verbs)
      for (const status of articleStatuses) {
        const next = statusAfter(verb, status);
        if (next === 'PUBLISHED' && status !== 'PUBLISHED') expect(verb).toBe('publish');
        if (status === 'PUBLISHED' && next !== 'PUBLISHED' && next !== null)
          expect(['unpublish', 'withdraw']).toContain(verb);
        if (next === 'SCHEDULED' && status !== 'SCHEDULED') expect(verb).toBe('schedule');
      }
  });

  it('allows only publishing and assigning a withdrawn article', () => {
    expect(verbsOf('WITHDRAWN')).toEqual(['publish', 'assign']);
  });
});
