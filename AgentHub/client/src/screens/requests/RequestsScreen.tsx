import { ChatRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { useRemembered } from '../../components/useRemembered';
import { useSettled } from '../../components/useSettled';
import { noFilter } from '../../models/requestFilter';
import type { Params } from '../../models/routing';
import { t } from '../../texts';
import { RequestDetail } from './RequestDetail';
import { RequestList } from './RequestList';
import { RequestTools } from './RequestTools';

export default function RequestsScreen({ params: { id } }: { params: Params }) {
  const [filter, setFilter] = useRemembered('requests.filter', noFilter);
  return (
    <ListDetail
      title={t.requests.title}
      home="requests"
      tools={<RequestTools filter={filter} onChange={setFilter} />}
      list={<RequestList filter={useSettled(filter)} chosen={id} showAll={() => setFilter(noFilter)} />}
      detail={id ? <RequestDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatRegular />} title={t.requests.pick} />}
    />
  );
}
