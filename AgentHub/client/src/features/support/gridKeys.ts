import { minutesPerDay, minutesPerWeek, type Slot, slotOf } from './week';

const step = 15;

export interface Key {
  key: string;
  shiftKey: boolean;
}

/** What a key does to the focused range: another range, null to remove it, undefined when it is not for us. */
export function moveByKey(slot: Slot, { key, shiftKey }: Key): Slot | null | undefined {
  switch (key) {
    case 'ArrowUp':
      return shiftKey ? lengthen(slot, -step) : shift(slot, -step);
    case 'ArrowDown':
      return shiftKey ? lengthen(slot, step) : shift(slot, step);
    case 'ArrowLeft':
      return shift(slot, -minutesPerDay);
    case 'ArrowRight':
      return shift(slot, minutesPerDay);
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}

function shift(slot: Slot, minutes: number): Slot {
  return slotOf(slot.id, slot.from + minutes, slot.to + minutes);
}

function lengthen(slot: Slot, minutes: number): Slot {
  const length = slot.to - slot.from + minutes;
  return length > 0 && length <= minutesPerWeek ? slotOf(slot.id, slot.from, slot.to + minutes) : slot;
}
