/** The rules of a field, as the contract states them. */
export interface FieldRule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** An absolute URI by RFC 3986: a scheme, and nothing but the characters that need no escape. */
const absoluteUri = /^[a-z][a-z0-9+.-]*:(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9a-f]{2})+$/i;

/** Why a value breaks the rules of its field, in the words of the server; undefined where it keeps them. */
export function fieldFault(field: string, rule: FieldRule, value: unknown): string | undefined {
  const { maxLength } = rule;
  // The contract counts characters, and not the halves that some are made of.
  if (typeof value === 'string' && maxLength !== undefined && Array.from(value).length > maxLength) {
    return `${field} must be at most ${maxLength} characters long, and has ${value.length}`;
  }
  return keeps(rule, value) ? undefined : `${field} must be ${allowed(rule)}, got ${shown(value)}`;
}

function keeps(rule: FieldRule, value: unknown): boolean {
  const { type, enum: values, minimum, maximum, format, pattern } = rule;
  if (type === 'integer' ? !Number.isInteger(value) : typeof value !== type) return false;
  if (values && !values.includes(value)) return false;
  if (typeof value === 'number') return value >= (minimum ?? value) && value <= (maximum ?? value);
  if (typeof value !== 'string') return true;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return false;
  return format !== 'uri' || absoluteUri.test(value);
}

function allowed({ type, enum: values, minimum, maximum, format, pattern }: FieldRule): string {
  if (values) return values.map((value) => JSON.stringify(value)).join(' or ');
  if (type === 'boolean') return 'true or false';
  if (minimum !== undefined && maximum !== undefined) return `an ${type} from ${minimum} to ${maximum}`;
  if (format === 'uri') return pattern === undefined ? 'an absolute URL' : 'an absolute https:// URL';
  return `of the type ${type}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
