/** Requests that wait: one for each diagram, the newest. */

interface Entry<T> {
  readonly job: T;
  readonly priority: number;
  readonly order: number;
}

export class Waiting<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private count = 0;

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** Lets `job` wait; returns the older one of the same diagram that it replaces, whose turn it takes over. */
  put(diagram: string, priority: number, job: T): T | null {
    const older = this.entries.get(diagram);
    this.count += 1;
    this.entries.set(diagram, { job, priority, order: older?.order ?? this.count });
    return older?.job ?? null;
  }

  /** Takes the job of the highest priority, among equals the one that has waited longest. */
  take(): T | null {
    let best: [string, Entry<T>] | null = null;
    for (const each of this.entries) {
      const [, { priority, order }] = each;
      if (!best || priority > best[1].priority || (priority === best[1].priority && order < best[1].order)) best = each;
    }
    if (!best) return null;
    this.entries.delete(best[0]);
    return best[1].job;
  }

  /** Takes all of them, in no order. */
  drain(): readonly T[] {
    const jobs = [...this.entries.values()].map(({ job }) => job);
    this.entries.clear();
    return jobs;
  }
}
