import { element } from './element.js';

/** On a narrow screen the navigation is closed until it is asked for. */
export function setUpMenu(): void {
  const menu = element<HTMLButtonElement>('menu-button');
  const navigation = element('site-navigation');
  const show = (isOpen: boolean) => {
    menu.setAttribute('aria-expanded', String(isOpen));
    document.documentElement.toggleAttribute('data-menu', isOpen);
  };
  menu.addEventListener('click', () => show(menu.getAttribute('aria-expanded') !== 'true'));
  navigation.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) show(false);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || menu.getAttribute('aria-expanded') !== 'true') return;
    show(false);
    menu.focus();
  });
}
