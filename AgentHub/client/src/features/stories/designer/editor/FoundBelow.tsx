import { Badge } from '@fluentui/react-components';
import { pathText, type Path } from '../document/json';
import { FindingWords } from '../findings/FindingWords';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Editor.module.css';

/** How much the check found somewhere in a part of the story; or what it found at this very place. */
export function FoundBelow({ path, own = false }: { path: Path; own?: boolean }) {
  const { findings } = useDesign();
  const at = pathText(path);
  if (own) {
    const here = findings.filter(finding => finding.path === at);
    return here.map(finding => (
      <p key={finding.problem} className={finding.isError ? styles.error : styles.warning}><FindingWords finding={finding} /></p>
    ));
  }
  const below = findings.filter(finding => finding.path === at || finding.path.startsWith(`${at}/`));
  if (below.length === 0) return null;
  const errors = below.filter(({ isError }) => isError).length;
  return (
    <Badge size="small" color={errors > 0 ? 'danger' : 'warning'} appearance="tint">
      {errors > 0 ? designerTexts.errors(errors) : designerTexts.warnings(below.length)}
    </Badge>
  );
}
