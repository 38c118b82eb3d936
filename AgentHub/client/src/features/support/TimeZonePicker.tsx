import { Combobox, Field, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { here } from '../../texts/times';
import { availability } from './api';
import { supportTexts } from './texts';

const most = 60;

/** Any zone of the IANA database, found by typing part of its name. */
export function TimeZonePicker({ value, change }: { value: string; change: (zone: string) => void }) {
  const zones = useQuery({ queryKey: ['time-zones'], queryFn: availability.timeZones, staleTime: Number.POSITIVE_INFINITY });
  const [typing, setTyped] = useState<string | null>(null);
  const typed = typing ?? value;
  const known = zones.data ?? [value];
  const unknown = typed !== value && !known.includes(typed);
  const choose = (zone: string) => {
    if (zone !== value) change(zone);
    setTyped(null);
  };
  return (
    <Field
      label={supportTexts.week.zone}
      style={{ maxInlineSize: 360 }}
      {...(unknown && found(known, typed).length === 0 ? { validationMessage: supportTexts.week.zoneUnknown } : {})}>
      <Combobox
        value={typed}
        selectedOptions={[value]}
        onChange={event => setTyped(event.target.value)}
        // Typing takes the choice away, which is told as an option that is undefined.
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(optionValue)}
        listbox={{ style: { maxBlockSize: 320 } }}
        onBlur={() => choose(known.find(zone => same(zone, typed)) ?? value)}>
        {found(known, typed === value ? '' : typed).map(zone => (
          <Option key={zone} value={zone}>
            {zone}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

function found(zones: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const matching = zones.filter(zone => zone.toLowerCase().includes(wanted));
  return matching.sort((a, b) => Number(b === here) - Number(a === here)).slice(0, most);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase().replaceAll(' ', '_');
}
