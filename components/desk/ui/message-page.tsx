/** A page with a single message and links to go on. */
export function MessagePage({
  title,
  hint,
  link,
}: {
  title: string;
  hint: string;
  link: { href: string; text: string };
}) {
  return (
    <div className="door">
      <h1>{title}</h1>
      <p>{hint}</p>
      <p>
        <a href={link.href}>{link.text}</a>
      </p>
    </div>
  );
}
