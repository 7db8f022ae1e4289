/**
 * How long Firefox may take to end its event page and start it again, milliseconds. On a busy machine it is many
 * times as long, so whoever asks again waits twice as long each time.
 */
export const ASLEEP_MS = 200;
