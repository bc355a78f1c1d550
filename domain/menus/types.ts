import type { Network } from '@/lib/social-networks';

/** As many as all menus hold together, and as long as a label may be. */
export const MAX_MENU_ENTRIES = 200;
export const MAX_MENU_LABEL = 60;

export const menuPlaces = ['header', 'footer', 'social'] as const;
export type MenuPlace = (typeof menuPlaces)[number];

/** What an entry leads to; a heading leads nowhere. */
export const menuKinds = ['section', 'topic', 'page', 'address', 'heading'] as const;
export type MenuKind = (typeof menuKinds)[number];

/**
 * An entry as it is saved. `target` is an id, an address or, of a heading, empty; an empty `label` stands for the target's
 * name. An entry of depth 1 belongs to the last one of depth 0 before it.
 */
export type MenuEntryInput = { kind: MenuKind; target: string; label: string; depth: 0 | 1 };
/** An entry as the desk shows it, with its target's own name; readers do not see one that is hidden. */
export type MenuDeskEntry = MenuEntryInput & { name: string; isHidden: boolean };
export type MenuDraft = Record<MenuPlace, MenuDeskEntry[]>;
/** The menus for the desk; `writer` is who saved them last. */
export type MenuDesk = { version: number; writer: string | null; menus: MenuDraft };

/** What the desk offers to choose from; topics are searched. */
export type MenuTargets = Record<'section' | 'page', { id: string; name: string }[]>;

/** An entry as readers see it; `href` is null for a heading, `colour` that of a section. */
export type MenuLink = { label: string; href: string | null; colour: string | null; items: MenuLink[] };
/** An empty label stands for the name of the network. */
export type SocialLink = { network: Network; label: string; href: string };

/** The menus of every reader's page. */
export type Menus = {
  header: MenuLink[];
  /** Columns; empty while the owner has made none. */
  footer: MenuLink[];
  /** Sections that the footer has to list, so that each can be reached. */
  sections: MenuLink[];
  /** Static pages that it lists while the owner has made no columns. */
  pages: MenuLink[];
  social: SocialLink[];
};
