import type { Entity } from '../model/entity';
import { recordFields } from './record-fields';
import { type Parser, Unexpected } from './shape';
import { address, anyLink } from './text';

/** One record as a shard writes it → an entity with every default filled in. */
export const parseRecord: Parser<Entity> = recordWith(address);

/** As `parseRecord`, for a stranger's: a link may be any text, to be judged before it is used. */
export const parseForeignRecord: Parser<Entity> = recordWith(anyLink);

function recordWith(link: Parser<string>): Parser<Entity> {
  const parse = recordFields(link);
  return (value, at) => {
    const entity = parse(value, at);
    entity.statements.forEach((statement, s) => {
      statement.sources.forEach((key, k) => {
        if (Object.hasOwn(entity.sources, key)) return;
        throw new Unexpected(
          `${at}.statements[${s}].sources[${k}]`,
          `a key of sources, got "${key}"`,
        );
      });
    });
    return entity;
  };
}
