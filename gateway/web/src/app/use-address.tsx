import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type Address, readAddress, writeAddress } from './address.js';
import { preferredLanguage } from './preferred-language.js';

/** Where the reader is, and the ways on from there. */
export interface Navigation {
  readonly address: Address;
  /** The address with something changed, for a link. */
  linkTo(change: Partial<Address>): string;
  /** Goes there: a new page of the browser's history. */
  go(change: Partial<Address>): void;
  /** Changes what is shown in place, as while a slider moves: no page of its own in the history. */
  adjust(change: Partial<Address>): void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** What of an address, when it changes, is another page to the reader. */
const opens = ['view', 'place', 'source'] as const;

function current(): Address {
  return readAddress(location.search, preferredLanguage());
}

/** Keeps what is shown and the address of the page the same. */
export function AddressProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    const restore = () => setAddress(current());
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);
  const navigation = useMemo<Navigation>(() => {
    const linkTo = (change: Partial<Address>) => writeAddress({ ...address, ...change });
    return {
      address,
      linkTo,
      go(change) {
        history.pushState(null, '', linkTo(change));
        setAddress(current());
        if (opens.some((name) => name in change && change[name] !== address[name])) scrollTo(0, 0);
      },
      adjust(change) {
        history.replaceState(null, '', linkTo(change));
        setAddress(current());
      },
    };
  }, [address]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** Where the reader is, and the ways on from there. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error('useNavigation needs an AddressProvider around it.');
  return navigation;
}

interface LinkProps {
  readonly to: Partial<Address>;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A link within the app: an address that can be opened elsewhere, and no new page when followed here. */
export function Link({ to, children, className, current: isCurrent }: LinkProps): ReactNode {
  const { linkTo, go } = useNavigation();
  function follow(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  }
  return (
    <a href={linkTo(to)} onClick={follow} className={className} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}
