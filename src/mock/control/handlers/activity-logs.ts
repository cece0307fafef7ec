/** Returns the activity log of all players or of one. */
import { activityLogEntry } from '../../behavior/misc/activity-log-entry.js';
import { type ControlHandler, defaultLimit } from '../handler.js';

export const activityLogHandlers: Record<'listActivity', ControlHandler> = {
  listActivity({ query, sandbox }) {
    const { activityLogs } = sandbox.state.tables;
    const { player } = query;
    const found =
      player === undefined ? activityLogs.all() : activityLogs.find('plyrId', String(player).toLowerCase());
    const newest = found.slice(-Number(query.limit ?? defaultLimit)).reverse();
    return { entries: newest.map(activityLogEntry), total: found.length };
  },
};
