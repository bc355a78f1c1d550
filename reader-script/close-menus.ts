/**
 * Closes an open sub-menu of the masthead by Escape, or when something else is pressed or gets the focus, so that it hides
 * nothing. Without a script its own button closes it.
 */
export function closeMenus(): void {
  const closeOthers = ({ target }: Event): void => {
    for (const menu of openMenus()) menu.open = target instanceof Node && menu.contains(target);
  };
  addEventListener('click', closeOthers);
  addEventListener('focusin', closeOthers);
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of openMenus()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
      menu.open = false;
    }
  });
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll('.mast-nav details[open]');
}
