'use client';

import { useEffect, useId, useRef, useState } from 'react';

type Props = {
  label: string;
  kind: 'line' | 'text';
  value: string;
  isReadOnly: boolean;
  onChange: (value: string) => void;
};

/** A field of a block. It keeps its own text while it is typed in, so that the cursor stays; others' changes come in when it rests. */
export function AttributeField({ label, kind, value, isReadOnly, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  const change = (next: string) => {
    sent.current = next;
    setText(next);
    onChange(next);
  };
  const shared = { id, className: 'input', dir: 'auto', value: text, readOnly: isReadOnly };
  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      {kind === 'text' ? (
        <textarea rows={2} {...shared} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  );
}
