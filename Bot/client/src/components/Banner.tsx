/** The live region is always there, so that a screen reader announces what comes into it, once. */
export function Banner({ text }: { readonly text: string | undefined }) {
  return (
    <div role="status" className="banner-place">
      {text && (
        <p className="banner">
          <span className="banner-dot" aria-hidden="true" />
          {text}
        </p>
      )}
    </div>
  );
}
