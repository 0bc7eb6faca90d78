/** The query parameter of a callback's URL that carries the secret. */
export const tokenParameter = 'token';
