const part = { type: 'integer', minimum: 1 };

/** A whole date, a month of a year or a year; never a range, which no source of ours has. */
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'array',
        prefixItems: [part, { ...part, maximum: 12 }, { ...part, maximum: 31 }],
        minItems: 1,
        maxItems: 3,
      },
    },
  },
  required: ['date-parts'],
  additionalProperties: false,
};

const words = { type: 'string', minLength: 1 };

/**
 * What we write of CSL-JSON, and nothing beyond it. Names and types of the fields are those of CSL
 * 1.0.2 (resource.citationstyles.org/schema/v1.0/input/json/csl-data.json); no package ships that
 * schema, so this says the part we use, and more strictly: dates as numbers, texts not empty.
 */
export const CSL_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: words,
      type: { enum: ['article-newspaper', 'webpage'] },
      title: words,
      'container-title': words,
      publisher: words,
      URL: { type: 'string', pattern: '^https?://' },
      language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
      issued: date,
      accessed: date,
      archive_location: { type: 'string', pattern: '^https?://' },
    },
    required: ['id', 'type'],
    additionalProperties: false,
  },
};
