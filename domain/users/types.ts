export type UserRole = 'CONTRIBUTOR' | 'AUTHOR' | 'EDITOR' | 'ADMINISTRATOR';

/** Whoever asks for a change. SYSTEM is the software itself: import, jobs, the command line. */
export type Actor = { id: string | null; label: string; role: UserRole | 'SYSTEM' };
