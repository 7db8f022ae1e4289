// Loaded before every command: a faulty file or option is reported in one line; a stack trace is for our own
// faults.
process.on('uncaughtException', (error) => {
  console.error(isOfInput(error) ? error.message : error);
  process.exit(1);
});

/** Errors that commands throw themselves, and Node’s of files and options. */
function isOfInput(error: Error): boolean {
  return error.constructor === Error || 'code' in error;
}
