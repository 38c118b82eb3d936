/** What stands beside an arrow; why a try-out went there or did not is seen when one points at it. */
export function ArrowWords({ words, why }: { words: string; why: string }) {
  return <>{why !== '' && <title>{why}</title>}{words}</>;
}
