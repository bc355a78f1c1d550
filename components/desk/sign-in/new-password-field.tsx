import { TextField } from '@/components/desk/ui/field';

type Props = { name: string; label: string; hint: string; error: string | undefined };

/** Where a password is chosen: browsers offer one, and keep it. The lengths are those that the server holds to. */
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
