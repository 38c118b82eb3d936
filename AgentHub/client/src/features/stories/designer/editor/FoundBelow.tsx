import { Badge } from '@fluentui/react-components';
import { pathText, type Path } from '../document/json';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';

/** How much the check found somewhere in a part of the story. */
export function FoundBelow({ path }: { path: Path }) {
  const { findings } = useDesign();
  const at = pathText(path);
  const below = findings.filter(finding => finding.path === at || finding.path.startsWith(`${at}/`));
  if (below.length === 0) return null;
  const errors = below.filter(({ isError }) => isError).length;
  return (
    <Badge size="small" color={errors > 0 ? 'danger' : 'warning'} appearance="tint">
      {errors > 0 ? designerTexts.errors(errors) : designerTexts.warnings(below.length)}
    </Badge>
  );
}
