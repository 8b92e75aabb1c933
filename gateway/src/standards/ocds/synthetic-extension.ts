/** Where the extension is served, below the gateway. */
export const extensionPath = '/ocds/extensions/synthetic';

/** An extension of OCDS by one field: whether a release was made up. */
export const extensionFiles: Readonly<Record<string, object>> = {
  'extension.json': {
    name: { en: 'Synthetic releases', vi: 'Gói thầu giả lập' },
    description: {
      en: 'Marks releases of contracting processes that a generator made: there is no such process.',
      vi: 'Đánh dấu bản ghi do chương trình sinh ra: không có gói thầu nào như vậy trong thực tế.',
    },
    compatibility: ['1.1'],
    schemas: ['release-schema.json'],
  },
  'release-schema.json': {
    properties: {
      synthetic: {
        title: 'Synthetic',
        description: 'True where a generator made the release; it is never official.',
        type: ['boolean', 'null'],
      },
    },
  },
};
