'use client';

import { createContext, useContext } from 'react';

/** The newsroom's time zone, and its name in the language of the desk. */
export type NewsroomZone = { timeZone: string; name: string };

const ZoneContext = createContext<NewsroomZone>({ timeZone: 'UTC', name: 'UTC' });

/** Tells every field of the desk in which zone times are typed: the newsroom's, wherever the browser is. */
export function NewsroomZoneProvider({ zone, children }: { zone: NewsroomZone; children: React.ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

export function useNewsroomZone(): NewsroomZone {
  return useContext(ZoneContext);
}
