import { describe, expect, it } from 'vitest';
import { findRequests } from '../../src/models/findRequests';
import { RequestNews } from '../../src/models/news';
import { ada, request } from '../cast';

describe('finding requests', () => {
  const all = [
    request('lamp', { message: 'My lamp is broken' }),
    request('parcel', { user: { ...ada, name: 'Cléo' }, message: 'Où est mon colis ?', storyPath: [{ story: 'Orders', step: 'Number', answer: '4711' }] }),
  ];
  const found = (words: string) => findRequests(all, words).map(({ id }) => id);

  it('needs every word, and minds neither accents nor case', () => {
    expect(found('CLEO ou')).toEqual(['parcel']);
    expect(found('cleo lamp')).toEqual([]);
    expect(found('  ')).toEqual(['lamp', 'parcel']);
  });

  it('looks into the answers given on the way', () => {
    expect(found('4711')).toEqual(['parcel']);
  });
});

const kinds = (news: RequestNews, ...requests: ReturnType<typeof request>[]) => news.look(requests).map(({ kind }) => kind);

describe('news about requests', () => {
  const away = { ...ada, online: false };

  it('tells of a request once, and not of those that were there before', () => {
    const news = new RequestNews();
    expect(kinds(news, request('old'))).toEqual([]);
    expect(kinds(news, request('old'), request('new'))).toEqual(['cameIn']);
    expect(kinds(news, request('old'), request('new'))).toEqual([]);
  });

  it('does not ring again when a request was held and is open again', () => {
    const news = new RequestNews();
    kinds(news, request('old'));
    kinds(news);
    expect(kinds(news, request('old'))).toEqual([]);
  });

  it('tells that somebody who waits for an answer is back', () => {
    const news = new RequestNews();
    kinds(news, request('old', { user: away }));
    expect(kinds(news, request('old'))).toEqual(['cameBack']);
  });
});
