/** The state of one sandbox: tables, with their clock, randomness, and task worker. */

import { Clock, systemTime, type TimeSource } from './clock.js';
import { trimLogs } from './history.js';
import { type Layouts, layouts } from './layouts.js';
import type { Network } from './network.js';
import { Random } from './random.js';
import type { ActivityLog, Meta } from './records.js';
import type { SignatureClock } from './signature-clock.js';
import { checkRecords, checkSnapshot, type SnapshotContext } from './snapshot-check.js';
import { type Snapshot, Store, type Tables } from './store.js';
import type { ChangeListener, StoredRecords } from './table.js';
import type { TaskMethods } from './task-method.js';
import { TaskQueue } from './task-queue.js';
import { WriteAttribution } from './write-log.js';

/** A dependency of the server, which a fault can take down. */
export type Dependency = 'chain' | 'database' | 'redis' | 'tokenList';

/** The dependencies that are down, each with the ID of the fault that takes it down. */
export type DownDependencies = ReadonlyMap<Dependency, string>;

/** How a state behaves. Never part of a snapshot. */
export interface StateOptions {
  /** The network whose server the mock behaves like. The default is `testnet`. */
  network?: Network;
  /** The source of time. The default is the time of this machine. */
  time?: TimeSource;
  /** How long a background task takes, in milliseconds. */
  taskDelayMs?: number;
  /** The longest time that a request waits for its task, in milliseconds. */
  syncTimeoutMs?: number;
  /**
   * Take as long as the server: one task after another, three attempts for a task that can't be sent, and polling in requests
   * that wait. By default, tasks run in parallel.
   */
  realisticTiming?: boolean;
  /** Reject requests that the docs forbid, although the server accepts them. */
  strict?: boolean;
  /** Reject fixed one-time passwords, even those of demo players. */
  strictOtp?: boolean;
  /** The clock that timestamps of signatures are compared with. The default is `sandbox`. */
  signatureClock?: SignatureClock;
}

/** The state of a sandbox, which handlers change. */
export class MockState {
  readonly clock: Clock;
  readonly random: Random;
  readonly tasks: TaskQueue<MockState>;
  readonly options: Required<Omit<StateOptions, 'time'>>;
  /** How many responses were generated from schemas since the start or the last restore. Not part of a snapshot. */
  fakeResponses = 0;
  /** The dependencies that are down for the current handler. Not part of a snapshot. */
  outages: DownDependencies = new Map();
  /** Attributes changes of records to requests. Not part of a snapshot. */
  readonly writes: WriteAttribution = new WriteAttribution();
  /** Called before {@link MockState.restore} replaces all state. */
  onRestore: (() => void) | undefined;
  readonly #store = new Store(layouts);
  readonly #time: TimeSource;
  readonly #taskMethods: TaskMethods<MockState>;

  /**
   * @param options How the state behaves.
   * @param taskMethods The task methods, by name.
   * @param seed Fills the empty state.
   */
  constructor(options: StateOptions, taskMethods: TaskMethods<MockState>, seed: (state: MockState) => void) {
    const {
      network = 'testnet',
      time = systemTime,
      taskDelayMs = 300,
      syncTimeoutMs = 25_000,
      realisticTiming = false,
      strict = false,
      strictOtp = false,
      signatureClock = 'sandbox',
    } = options;
    this.options = {
      network,
      taskDelayMs,
      syncTimeoutMs,
      realisticTiming,
      strict,
      strictOtp,
      signatureClock,
    };
    this.#time = time;
    this.#taskMethods = taskMethods;
    this.clock = new Clock(time, {
      get: () => this.meta.clockAhead,
      set: (clockAhead) => this.transaction(() => this.setMeta({ clockAhead })),
    });
    this.random = new Random({ get: () => this.meta, set: (draws) => this.setMeta({ draws }) });
    this.tasks = new TaskQueue(this, taskMethods);
    this.transaction(() => {
      this.tables.meta.put({
        id: 'world',
        seed: '',
        draws: 0,
        clockAhead: 0,
        sessionKey: '',
        isPaused: false,
        lastTaskAt: 0,
        lastTaskSequence: 0,
        lastTaskDueAt: 0,
      });
      seed(this);
    });
    this.#store.onWrites = (writes) => this.writes.take(writes);
  }

  /** The tables; see records.ts. */
  get tables(): Tables<Layouts> {
    return this.#store.tables;
  }

  /** The data that belongs to no table. */
  get meta(): Readonly<Meta> {
    return this.tables.meta.get('world') as Meta;
  }

  /** Counts committed changes. */
  get version(): number {
    return this.#store.version;
  }

  /** Called with each committed change; see {@link Store.onChange}. */
  set onChange(listener: ChangeListener | undefined) {
    this.#store.onChange = listener;
  }

  /** {@link Store.reportAll} */
  reportAll(listener: ChangeListener): void {
    this.#store.reportAll(listener);
  }

  /** Changes the data that belongs to no table. */
  setMeta(changes: Partial<Meta>): void {
    this.tables.meta.update('world', changes);
  }

  /** Milliseconds since the epoch, on the sandbox's clock. */
  now(): number {
    return this.clock.now();
  }

  /**
   * Moves the clock back to the time of its source. Waiting tasks keep their remaining time. All other times stay, so sessions
   * and allowances that expired because the clock was ahead are current again.
   */
  resetClock(): void {
    const { clockAhead } = this.meta;
    this.tasks.catchUp();
    this.transaction(() => {
      this.setMeta({ clockAhead: 0 });
      this.tasks.clockWentBack(clockAhead);
      // A password that was used at a later time would otherwise count as used.
      for (const { id, firstSeenAt } of this.tables.otpUses.all())
        if (firstSeenAt > this.now()) this.tables.otpUses.delete(id);
    });
    this.clock.moved(clockAhead);
  }

  /**
   * Returns the time that timestamps of signatures are compared with, in milliseconds since the epoch. The `Date` header of
   * responses has the same time, because clients correct their clocks by it.
   */
  signatureTime(): number {
    return this.options.signatureClock === 'real' ? this.#time.now() : this.now();
  }

  /** {@link Store.transaction} */
  transaction<R>(run: () => R): R {
    return this.#store.transaction(run);
  }

  /**
   * Keeps the changes so far, even if the request is rejected later. Only for changes that the real server is known to leave
   * half done. A comment at each use names them. In strict mode, nothing is left half done.
   */
  commitPartial(): void {
    if (!this.options.strict) this.#store.commit();
  }

  /**
   * Keeps the changes so far, even if the request is rejected later. For changes that must outlive a rejection: counted
   * failures and used one-time passwords.
   */
  commit(): void {
    this.#store.commit();
  }

  /** @deprecated Use `commit`. */
  keep(): void {
    this.commit();
  }

  /** @deprecated Use `commitPartial`. */
  keepHalfDone(): void {
    this.commitPartial();
  }

  /**
   * Writes a line of the activity log.
   * @param entry The line. An empty `data` is left out, as the server's database does.
   * @param at The time. The default is now.
   */
  log(entry: Omit<ActivityLog, 'id' | 'timestamp'>, at: number = this.now()): void {
    const { data, ...rest } = entry;
    const hasData = data !== undefined && Object.keys(data).length > 0;
    this.tables.activityLogs.put({
      id: this.random.objectId(at),
      ...rest,
      ...(hasData && { data }),
      timestamp: at,
    });
    trimLogs(this.tables.activityLogs);
  }

  /** Returns the whole state as plain data. Restoring it, even in another sandbox, recreates exactly this state. */
  snapshot(): Snapshot {
    return this.#store.snapshot();
  }

  /**
   * Replaces the whole state.
   * @param snapshot The result of {@link MockState.snapshot}.
   * @throws Error that names the table, the record, and the field when it is not a snapshot. In that case, nothing changes.
   */
  restore(snapshot: Snapshot): void {
    checkSnapshot(snapshot, this.#context());
    const { clockAhead } = this.meta;
    this.onRestore?.();
    this.#store.restore(snapshot);
    this.fakeResponses = 0;
    this.clock.moved(clockAhead);
  }

  /**
   * Replaces the whole state with records that {@link MockState.onChange} has received.
   * @throws Error when they are not the records of a state. After that, the state is unusable.
   */
  load(records: StoredRecords): void {
    const snapshot: Snapshot = {};
    for (const name of [...Object.keys(this.tables), ...Object.keys(records)])
      snapshot[name] = records[name]?.records ?? [];
    checkRecords(snapshot, this.#context());
    this.#store.load(records);
    this.clock.wake();
  }

  #context(): SnapshotContext {
    return { taskMethods: Object.keys(this.#taskMethods), sourceTime: this.#time.now() };
  }
}
