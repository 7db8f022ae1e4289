import { connection } from './connection';
import { noteStored } from './notice';
import { ownDatabase } from './own-database';
import { copySubscriptions } from './subscriptions';

/**
 * Copies what stands in our databases into the browser's other storage again: a browser may have lost that
 * alone, and then the next loss of the databases would be for good.
 */
export async function copyAgain(): Promise<void> {
  const database = await connection();
  if (!(await database.get('pointer', 'pointer'))) return;
  await Promise.all([noteStored(), copySubscriptions(database), ownDatabase()]);
}
