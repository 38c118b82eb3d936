import { pathText, type Path } from '../document/json';
import { useDesign } from '../useDesign';
import { FindingWords } from './FindingWords';
import styles from './Findings.module.css';

/** What the check found at this very place, where there is no field to say it. */
export function FoundHere({ path }: { path: Path }) {
  const { findings } = useDesign();
  const at = pathText(path);
  return findings.filter(finding => finding.path === at).map(finding => (
    <p key={finding.problem} className={finding.isError ? styles.error : styles.warning}><FindingWords finding={finding} /></p>
  ));
}
