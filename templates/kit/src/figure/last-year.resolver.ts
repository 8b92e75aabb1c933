import { columnsOf, type ReadContext, sql } from '@ntp-graph/kit';
import { Ctx, Int, Query, Resolver } from 'type-graphql';
import { FigureEntity } from './figure.entity.js';

const f = columnsOf(FigureEntity, 'f');

@Resolver()
export class LastYearResolver {
  @Query(() => Int, {
    nullable: true,
    description: 'The last year of which there are figures; null where there are none.',
  })
  async __camel__LastYear(@Ctx() { database }: ReadContext): Promise<number | null> {
    const { rows } = await sql<{ year: number | null }>`
      select max(${f.year}) as year from __snake__.figure f`.execute(database);
    return rows[0]?.year ?? null;
  }
}
