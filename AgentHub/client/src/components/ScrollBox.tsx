import { createContext, type ReactNode, useContext, useState } from 'react';

interface Scrolling {
  box: HTMLElement;
  content: HTMLElement;
}

const Box = createContext<Scrolling | null>(null);

/** What scrolls around a list, for the lists in it. */
export function ScrollBox({ className, children }: { className: string | undefined; children: ReactNode }) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  return (
    <div ref={setBox} className={className}>
      {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- two elements that stay */}
      <div ref={setContent}><Box value={box && content ? { box, content } : null}>{children}</Box></div>
    </div>
  );
}

export function useScrollBox(): Scrolling | null {
  return useContext(Box);
}
