export type { RequestNewsList as RequestNews } from '../../api/wire';
