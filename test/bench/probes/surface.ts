import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ActionName, actions } from '@/server/permissions/actions';
import { type PageName, pages } from '@/server/permissions/pages';

const root = resolve(import.meta.dirname, '../../..');
const desk = 'app/admin/(desk)';

/** A server action's id in the build, with its permission in the source. */
export type SurfaceAction = { key: string; id: string; permission: ActionName; isForm: boolean };
export type SurfacePage = { path: string; page: PageName };

/** Every server action of the desk in the production build, by `folder/name`. Throws for one without a permission. */
export function readActions(): SurfaceAction[] {
  return Object.entries(readManifest().node).flatMap(([id, { filename, exportedName }]) => {
    if (!filename.startsWith(desk)) return [];
    return [
      { key: `${filename.slice(desk.length + 1)} ${exportedName}`, id, ...readDefinition(filename, exportedName) },
    ];
  });
}

/** The action of the sign-in form. */
export function readSignIn(): Pick<SurfaceAction, 'id' | 'isForm'> {
  const found = Object.entries(readManifest().node).find(
    ([, { filename, exportedName }]) => filename === 'app/admin/sign-in/actions.ts' && exportedName === 'signIn',
  );
  if (!found) throw new Error('the build has no door');
  return { id: found[0], isForm: true };
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as Manifest; // written by the build
}

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

function readDefinition(file: string, name: string): { permission: ActionName; isForm: boolean } {
  const source = readFileSync(join(root, file), 'utf8');
  const [, factory = '', rest = ''] = new RegExp(`export const ${name} = (\\w+)\\(([^]*)`).exec(source) ?? [];
  const [definition = ''] = rest.split(/^export /m);
  const permission =
    /\bpermission: '([\w.-]+)'/.exec(definition)?.[1] ?? /^const permission = '([\w.-]+)'/m.exec(source)?.[1] ?? '';
  if (!isPermission(permission)) throw new Error(`${file}: no permission stands beside ${name}`);
  return { permission, isForm: factory === 'defineFormAction' };
}

function isPermission(name: string): name is ActionName {
  return name in actions;
}

/** Every page of the desk with the name of its permission. `[id]` stands for an article. */
export function readPages(): SurfacePage[] {
  return readdirSync(join(root, desk), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => {
      const page =
        /default async function [^]*?requireActor\('([\w-]+)'\)/.exec(
          readFileSync(join(root, desk, file), 'utf8'),
        )?.[1] ?? '';
      if (!isPage(page)) throw new Error(`${file}: does not say whose it is`);
      return { path: `/admin/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\/$/, ''), page };
    });
}

function isPage(name: string): name is PageName {
  return name in pages;
}
