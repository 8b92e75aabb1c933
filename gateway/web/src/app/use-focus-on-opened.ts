import { type RefObject, useEffect, useRef } from 'react';
import { useNavigation } from './use-address.js';

/** Puts the focus on what is looked at whenever another thing is opened, as a browser does with a new page. */
export function useFocusOnOpened(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const { view, place, source } = useNavigation().address;
  const opened = [view, place, source].join(' ');
  const before = useRef(opened);
  useEffect(() => {
    if (before.current === opened) return;
    before.current = opened;
    content.current?.focus({ preventScroll: true });
  }, [opened]);
  return content;
}
