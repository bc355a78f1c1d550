import { CheckField } from '@/components/desk/ui/field';

/** A checkbox of the settings. An unticked one is sent as `off`: a setting that is left out stays as it is. */
export function SettingCheck({ label, ...input }: { label: string; name: string; defaultChecked: boolean }) {
  return (
    <>
      <input type="hidden" name={input.name} value="off" />
      <CheckField label={label} {...input} />
    </>
  );
}
