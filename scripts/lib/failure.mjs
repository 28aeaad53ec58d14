/** A failure that the user can do something about: the scripts print its message alone, without a stack. */
export class Failure extends Error {}
