import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Access, isUnderMaintenance } from '@/domain/settings/types';
import { log } from '@/lib/log';

/** While changes are not heard of, what is known is read again this often. */
const POLL_MS = 1_000;
/** A database that takes longer counts as away; at a start there is nothing else to go by. */
const timeoutMs = { first: 15_000, later: 2_000 };

/** Answers a request while the site is not open to everybody: true when it was answered, false to let it in. */
export type AnswerClosed = (
  request: IncomingMessage,
  response: ServerResponse,
  access: Access | null,
) => Promise<boolean>;

export type Door = {
  /** Whether everybody may see everything: a comparison, for each request. */
  isOpen: () => boolean;
  /** Lets a request in (false), or answers it (true); waits until it is known who may come in. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** What is known may have changed: nobody comes in before it is read again. */
  refresh: () => void;
  setListening: (isListening: boolean) => void;
  close: () => void;
};

/**
 * Knows in memory whether the site is open, and keeps that current: it is read when the page cache hears of a change, and each
 * second while it hears of none. While the database is away the last that was known holds; at a start nobody comes in until
 * it was read.
 */
export function openDoor(load: () => Promise<Access>, answerClosed: AnswerClosed): Door {
  let access: Access | null = null;
  let opensAt = Number.POSITIVE_INFINITY;
  let reads = 0;
  let oldestValid = 0;
  let pending = 0;

  const read = async (): Promise<void> => {
    const mine = (reads += 1);
    pending += 1;
    const found = await inTime(load(), access === null ? timeoutMs.first : timeoutMs.later).catch((error: unknown) =>
      log.warn('access.not-read', { error }),
    );
    pending -= 1;
    if (found === undefined) setTimeout(poll, POLL_MS).unref();
    // It began before a change, or another that began later has ended.
    if (mine < oldestValid) return;
    oldestValid = mine;
    access = found ?? access;
    opensAt = access === null ? Number.POSITIVE_INFINITY : openingTime(access);
  };
  let reading = read();

  const poll = (): void => {
    if (pending === 0) reading = read();
  };
  let timer: NodeJS.Timeout | undefined = setInterval(poll, POLL_MS).unref();

  const whenKnown = async (): Promise<Access | null> => {
    for (let current: unknown = null; current !== reading;) {
      current = reading;
      await reading;
    }
    return access;
  };

  return {
    isOpen: () => opensAt <= Date.now(),
    answer: async (request, response) => {
      const known = await whenKnown();
      return opensAt <= Date.now() ? false : answerClosed(request, response, known);
    },
    refresh: () => {
      opensAt = Number.POSITIVE_INFINITY;
      reading = read();
      oldestValid = reads;
    },
    setListening: (isListening) => {
      clearInterval(timer);
      timer = isListening ? undefined : setInterval(poll, POLL_MS).unref();
    },
    close: () => clearInterval(timer),
  };
}

/** From when on everybody may come in. */
function openingTime(access: Access): number {
  if (access.privacy.isOn) return Number.POSITIVE_INFINITY;
  if (!isUnderMaintenance(access, Date.now())) return 0;
  return access.maintenance.until === null ? Number.POSITIVE_INFINITY : Date.parse(access.maintenance.until);
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), ms).unref()),
  ]);
}
