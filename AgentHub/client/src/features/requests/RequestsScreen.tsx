import { ChatRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import type { Params } from '../../routing/matchPath';
import { worksOnRequests } from '../../workspace/may';
import { useRemembered } from '../../workspace/useRemembered';
import { useMe } from '../../workspace/useWorkspace';
import { ManyBar } from './ManyBar';
import { RequestDetail } from './RequestDetail';
import { noFilter } from './requestFilter';
import { RequestList } from './RequestList';
import { RequestTools } from './RequestTools';
import { requestTexts } from './texts';
import { useSelection } from './useSelection';

export default function RequestsScreen({ params: { id } }: { params: Params }) {
  const [filter, setFilter] = useRemembered('requests.filter', noFilter);
  const selection = useSelection();
  const mayAct = worksOnRequests(useMe());
  return (
    <ListDetail
      title={requestTexts.title}
      home="requests"
      tools={
        <>
          <RequestTools filter={filter} onChange={setFilter} select={mayAct && selection.ids === null ? selection.begin : null} />
          {selection.ids && <ManyBar selection={selection} />}
        </>
      }
      list={<RequestList filter={useSettled(filter)} chosen={id} showAll={() => setFilter(noFilter)} selection={selection} />}
      detail={id ? <RequestDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatRegular />} title={requestTexts.pick} />}
    />
  );
}
