export type { RequestCounts, RequestFacets } from '../../api/wire';
