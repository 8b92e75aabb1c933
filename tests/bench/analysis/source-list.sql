select json_build_object('sources', json_build_object(
  'totalCount', (select count(*) from indicators.source),
  'nodes', (
    select json_agg(json_build_object('kind', s.kind, 'title', s.title, 'titlePrinted', s.title_printed,
      'publisher', s.publisher, 'publishedOn', s.published_on, 'url', s.url))
    from (select * from indicators.source order by published_on desc nulls last, id collate "C" desc limit 1000) as s)))::text
  as answer
