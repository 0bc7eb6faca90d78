// The client's own numbers: those that the contract states are in `generated`. A file without imports, so that bundlers
// write each of them in the place where it is used.

/** The default limit for one call, in ms. */
export const defaultRequestTimeout = 60_000;

/** The default deadline of a wait, in ms. */
export const defaultWaitTimeout = 3_600_000;

/** The default number of failed look-ups in a row with which a wait gives up. */
export const defaultPollFailures = 5;

/** How often a request may be tried again. */
export const mostRetries = 2;

/** The delay before a request is tried again, in ms, before jitter. It doubles each time. */
export const firstRetryDelay = 1000;

/** A server that asks for more, in ms, is not waited for: the caller should know. */
export const longestRetryAfter = 60_000;

/** The longest delay that `setTimeout` takes, in ms: about 24 days. A longer one would fire at once. */
export const longestTimer = 2_147_483_647;

/** How many look-ups in a row may show a status that is not known before a wait gives up. */
export const mostUnknownStatuses = 5;

/** How many look-ups of a wait are kept for its errors. */
export const longestHistory = 50;

/** No delay between look-ups is longer than this many times the longest advised one, however long a task takes. */
export const longestPollFactor = 4;

/** A task that ends earlier than expected is noticed late by at most about this part of the time that it took. */
export const lateness = 0.1;

/** How much a planned delay between look-ups is lengthened at most, so that many waits do not look in the same moment. */
export const pollJitter = 0.05;

/** From so many percent of progress on, the pace of the work tells more than the estimate. */
export const tellingProgress = 5;
