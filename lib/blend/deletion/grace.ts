/** For so long a deleted blend can be taken back; nobody reads it meanwhile, and then it is gone with its histories. */
export const GRACE_SECONDS = 20;
