/** Whether a request comes from somebody who reads pages: browsers name HTML in `Accept`, and programs do not. */
export function wantsPage(request: Request): boolean {
  return /(^|,)\s*(text\/html|application\/xhtml\+xml)\b/i.test(request.headers.get('accept') ?? '');
}
