import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { SourceList } from './source-list.js';
import { SourcePage } from './source-page.js';

/** The documents that facts were taken from, or one of them with what was taken. */
export function SourceView(): ReactNode {
  const { address } = useNavigation();
  return address.source === null ? <SourceList /> : <SourcePage id={address.source} />;
}
