/** Whether keys write here: a letter is a letter then, and no command. */
export function isTyping(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null);
}

export function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
}

/** The part of the page around a field: it takes the focus when somebody leaves the field, so that letters are commands again. */
export function aroundField(field: HTMLElement): HTMLElement | null {
  if (field.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return null;
  return field.parentElement?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
}
