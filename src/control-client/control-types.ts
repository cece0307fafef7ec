/** Short names for the types of the control API. */
import type { components, paths } from '../../generated/mock-control.js';

export type { paths };

type Schemas = components['schemas'];

export type ActivityEntry = Schemas['ActivityEntry'];
export type BadgeInfo = Schemas['BadgeInfo'];
export type ChangeEvent = Schemas['ChangeEvent'];
export type ChipInfo = Schemas['ChipInfo'];
export type ClockInfo = Schemas['ClockInfo'];
export type Fault = Schemas['Fault'];
export type Incident = Schemas['Incident'];
export type JournalEntry = Schemas['JournalEntry'];
export type KeyPair = Schemas['KeyPair'];
export type MockInfo = Schemas['MockInfo'];
export type NewFault = Schemas['NewFault'];
export type NftInfo = Schemas['NftInfo'];
export type OperationInfo = Schemas['OperationInfo'];
export type PlayerInfo = Schemas['PlayerInfo'];
export type RequestSummary = Schemas['RequestSummary'];
export type ResetEvent = Schemas['ResetEvent'];
export type RoomInfo = Schemas['RoomInfo'];
export type SandboxInfo = Schemas['SandboxInfo'];
export type StateChange = Schemas['StateChange'];
export type TaskEvent = Schemas['TaskEvent'];
export type TaskInfo = Schemas['TaskInfo'];
export type TaskWorker = Schemas['TaskWorker'];
