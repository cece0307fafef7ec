/** A line of the activity log as the API shows it (openapi/evidence/users-auth-misc.md#16-listactivitylogs). */
import type { ActivityLog } from '../../state/records.js';

/**
 * Returns a line with the field names of the server's database.
 * @param record The line.
 */
export function activityLogEntry({ id, timestamp, ...entry }: Readonly<ActivityLog>): object {
  return { ...entry, _id: id, timestamp: new Date(timestamp).toISOString(), __v: 0 };
}
