import { ChatRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import type { Params } from '../../models/routing';
import { t } from '../../texts';
import { RequestDetail } from './RequestDetail';
import { RequestList } from './RequestList';

export default function RequestsScreen({ params: { id } }: { params: Params }) {
  return (
    <ListDetail
      title={t.requests.title}
      home="requests"
      list={<RequestList chosen={id} />}
      detail={id ? <RequestDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<ChatRegular />} title={t.requests.pick} />}
    />
  );
}
