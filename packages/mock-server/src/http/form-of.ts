const forms = new Map<string, RegExp>();

/** The expression of a contract's `pattern`, which is made once. */
export function formOf(pattern: string): RegExp {
  const known = forms.get(pattern);
  if (known !== undefined) return known;
  const form = new RegExp(pattern, 'u');
  forms.set(pattern, form);
  return form;
}
