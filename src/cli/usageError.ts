/** A call that cannot be carried out as given; the message tells the user why and what to do. */
export class UsageError extends Error {}
