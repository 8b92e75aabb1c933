import type { ReactNode } from 'react';
import { Link } from '../app/use-address.js';

/** A document with its title, which for a law begins with its number. */
interface TitledDocument {
  readonly id: string;
  readonly title: string;
}

/** Whether a document is the law of this number: its title has the number as a word. */
export function isLaw(number: string, { title }: TitledDocument): boolean {
  return title.split(/[\s(),;]+/).includes(number);
}

interface LawLinkProps {
  readonly number: string;
  /** Documents that may be that law. */
  readonly documents: readonly (TitledDocument | null | undefined)[];
}

/** The number of a law, which leads to the page of its document where that is one of those known. */
export function LawLink({ number, documents }: LawLinkProps): ReactNode {
  const document = documents.find((each) => each && isLaw(number, each));
  if (!document) return number;
  return <Link to={{ view: 'source', source: document.id }}>{number}</Link>;
}
