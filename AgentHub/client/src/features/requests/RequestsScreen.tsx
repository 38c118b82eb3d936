import { ChatRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import type { Params } from '../../routing/matchPath';
import { useRemembered } from '../../workspace/useRemembered';
import { RequestDetail } from './RequestDetail';
import { noFilter } from './requestFilter';
import { RequestList } from './RequestList';
import { RequestTools } from './RequestTools';
import { requestTexts } from './texts';

export default function RequestsScreen({ params: { id } }: { params: Params }) {
  const [filter, setFilter] = useRemembered('requests.filter', noFilter);
  return (
    <ListDetail
      title={requestTexts.title}
      home="requests"
      tools={<RequestTools filter={filter} onChange={setFilter} />}
      list={<RequestList filter={useSettled(filter)} chosen={id} showAll={() => setFilter(noFilter)} />}
      detail={id ? <RequestDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatRegular />} title={requestTexts.pick} />}
    />
  );
}
