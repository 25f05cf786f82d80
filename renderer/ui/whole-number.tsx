import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface WholeNumberProps {
  label: string;
  why: string;
  /** What is said while the number typed is out of its limits: "1 to 26". */
  range: string;
  limits: { min: number; max: number };
  value: number;
  /** Called with numbers within the limits only. */
  onChange: (value: number) => void;
}

/** A whole number within limits. Anything else may be typed on the way to one; leaving the field shows what holds. */
export function WholeNumber({ label, why, range, limits, value, onChange }: WholeNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isRight = (text: string): boolean =>
    /^\d{1,3}$/.test(text) && Number(text) >= limits.min && Number(text) <= limits.max;
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      step={1}
      {...limits}
      label={label}
      description={why}
      error={typed !== null && !isRight(typed) ? range : undefined}
      value={typed ?? String(value)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (isRight(currentTarget.value)) onChange(Number(currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
