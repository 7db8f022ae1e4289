// Loaded before every command: what a file or an option lacks is said in a line; a stack is for faults of ours.
process.on('uncaughtException', (error) => {
  console.error(isOfInput(error) ? error.message : error);
  process.exit(1);
});

/** Errors that commands throw themselves, and Node’s of files and options. */
function isOfInput(error: Error): boolean {
  return error.constructor === Error || 'code' in error;
}
