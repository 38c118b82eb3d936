export type { ManyDone, ManyRequests, RequestCounts, RequestFacets } from '../../api/wire';
