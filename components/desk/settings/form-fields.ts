import type { MediaActions } from '@/components/desk/media/media-actions';
import type { Brand, SiteSettings } from '@/domain/settings/types';
import type { TypefaceName } from '@/lib/typefaces';
import { type FormState, fieldsOf } from '@/lib/form-state';

/** The props that a field of the form takes from its name: what was typed or is saved, and what is wrong with it. */
export type FormFields = {
  of: (name: string) => { name: string; defaultValue: string; error: string | undefined };
  check: (name: string) => { name: string; defaultChecked: boolean };
  /** Changes with every value: what is shown is then what was saved. */
  version: string;
};

/** Which screens need more than the settings. */
export type FieldsProps = { fields: FormFields; choices: SettingsChoices };
export type SettingsChoices = {
  regions: Choice[];
  timeZones: Choice[];
  look: { name: string; brand: Brand; typefaces: Typefaces; mediaActions: MediaActions } | null;
};
/** What each pair of typefaces needs to be shown: its faces, and the families for headlines and for reading. */
export type Typefaces = Record<TypefaceName, { css: string; sans: string; naskh: string }>;
export type Choice = { value: string; label: string };

/** Field names are dotted, `checks.alt`; a ticked box is `on`, another `off`. */
export function formFields(settings: SiteSettings, state: FormState): FormFields {
  const typed = state.status === 'failed' ? state.values : {};
  const values = { ...flatten(settings), ...typed };
  const errors = fieldsOf(state);
  return {
    of: (name) => ({ name, defaultValue: values[name] ?? '', error: errors[name] }),
    check: (name) => ({ name, defaultChecked: values[name] === 'on' }),
    version: JSON.stringify(values),
  };
}

function flatten(value: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const name = prefix + key;
      if (typeof inner === 'boolean') return [[name, inner ? 'on' : 'off']];
      if (Array.isArray(inner)) return inner.map((item) => [`${name}.${String(item)}`, 'on']);
      if (typeof inner === 'object' && inner !== null) return Object.entries(flatten(inner, `${name}.`));
      return [[name, inner === undefined || inner === null ? '' : String(inner)]];
    }),
  );
}
