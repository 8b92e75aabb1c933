import { tables as finance } from '@ntp-graph/finance/tables';
import { tables as geography } from '@ntp-graph/geography/tables';
import { tables as indicators } from '@ntp-graph/indicators/tables';
import { tables as programmes } from '@ntp-graph/programmes/tables';

/** The tables of the four subgraphs, in the order of loading. */
export const allTables = [geography, programmes, indicators, finance];
