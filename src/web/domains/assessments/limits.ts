// Numbers the rules of the server hold to as well; here they are said before it has to refuse.

/** The smallest group that may ever be shown, and the least people a rate needs while it runs. */
export const smallestGroup = 5
export const largestGroup = 50
