export function Header({ tagline }: { readonly tagline: string }) {
  return (
    <header className="header">
      <img className="header-mark" src="/lamp.svg" alt="" width="40" height="40" />
      <div>
        <h1 className="header-name">Maison Lumen</h1>
        <p className="header-tagline">{tagline}</p>
      </div>
    </header>
  );
}
