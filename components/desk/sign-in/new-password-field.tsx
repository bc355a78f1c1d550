import { TextField } from '@/components/desk/ui/field';

type Props = { name: string; label: string; hint: string; error: string | undefined };

/** A field for a new password, which browsers offer to generate and save. Repeats the server's length limits. */
export function NewPasswordField(props: Props) {
  return (
    <TextField
      {...props}
      type="password"
      dir="ltr"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
    />
  );
}
