const gap = 6;

/** Puts a fixed element below a trigger, or above where there is more room; `false` when the trigger is out of sight. */
export function placeBeside(popUp: HTMLElement, trigger: HTMLElement): boolean {
  // A term may run over two lines: the pop-up belongs to the first.
  const at = trigger.getClientRects()[0];
  if (at === undefined || at.bottom < 0 || at.top > innerHeight) return false;
  const below = innerHeight - trigger.getBoundingClientRect().bottom - 2 * gap;
  const above = at.top - 2 * gap;
  popUp.style.setProperty('max-height', 'none');
  const wanted = popUp.offsetHeight;
  const under = wanted <= below || below >= above;
  const height = Math.min(wanted, under ? below : above);
  const top = under ? trigger.getBoundingClientRect().bottom + gap : at.top - gap - height;
  const left = Math.max(
    gap,
    Math.min(at.left, document.documentElement.clientWidth - popUp.offsetWidth - gap),
  );
  popUp.style.setProperty('max-height', `${height}px`);
  popUp.style.setProperty('top', `${top}px`);
  popUp.style.setProperty('left', `${left}px`);
  return true;
}
