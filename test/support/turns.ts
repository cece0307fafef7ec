/**
 * Divides a list of cases among several runs.
 * @param turn Such as `1/3` for the first third.
 * @returns Whether the case at an index belongs to this run.
 * @throws Error when `turn` is something else.
 */
export function takeTurns(turn: string): (index: number) => boolean {
  const [, part = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(turn)?.map(Number) ?? [];
  if (part < 1 || part > of) throw new Error(`--turn ${turn} is not like 1/3.`);
  return (index) => index % of === part - 1;
}
