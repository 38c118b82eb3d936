import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';
import { currentPath, hrefOf, navigate, onNavigate } from './location';

export function usePath(): string {
  return useSyncExternalStore(onNavigate, currentPath);
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
}

/** A real link (it can be copied, and opened in a new tab) that does not reload the page. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
