import type { Row } from '../row';
import { APPS } from './apps';
import { CARD } from './card';
import { DOCUMENTS } from './documents';
import { QUIET } from './quiet';
import { SIZE } from './size';
import { TEXT } from './text';

/** The heavy rows come first: at the end nobody should wait for one of them alone. */
export const ROWS: readonly Row[] = [...SIZE, ...APPS, ...TEXT, ...DOCUMENTS, ...QUIET, ...CARD];
