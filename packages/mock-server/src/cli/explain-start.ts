/**
 * Says why a server could not listen, and what helps.
 *
 * @param error - The error of the system.
 * @returns One sentence for what is wrong and one for the fix, where one is known.
 */
export function explainStart(error: NodeJS.ErrnoException, hostname: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} on ${hostname} is in use. Choose another with --port, or 0 for any free one.`;
    case 'EACCES':
      return `port ${port} is not for everybody. Choose one from 1024 on with --port, or 0 for any free one.`;
    case 'EADDRNOTAVAIL':
      return `${hostname} is no address of this machine. Leave out --host, or use 0.0.0.0 for all of them.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host name ${hostname} leads to no address. Leave out --host, or give an address.`;
    default:
      return `cannot listen on ${hostname}:${port}: ${error.message}`;
  }
}
