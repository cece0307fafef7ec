import { useMemo } from 'preact/hooks';
import { control, done } from '../../api/control.js';
import { useReading } from '../../parts/use-reading.js';
import { operations } from '../../stores/operations.js';
import type { Suggestion } from './field-input.js';
import type { Entered } from './form-values.js';

const readChoices = async () => {
  const query = { limit: 200 };
  const [{ players }, { rooms }, { keys }] = await Promise.all([
    done(control.GET('/players', { params: { query } })),
    done(control.GET('/rooms', { params: { query } })),
    done(control.GET('/keys')),
  ]);
  return { players, rooms, keys };
};

/**
 * Reads the choices for a form: operations, players, rooms, keys, and the documented responses of the operation.
 * @param entered The values in the form.
 * @returns Suggestions by the path of the field.
 */
export function useSuggestions(entered: Entered): Record<string, readonly Suggestion[]> {
  const { data } = useReading(readChoices, ['player', 'room']);
  const known = operations();
  const id = String(entered.operation);
  const status = Number(entered.status);
  return useMemo(() => {
    const { players = [], rooms = [], keys = [] } = data ?? {};
    const responses = known.get(id)?.responses ?? [];
    const examples = responses.find((response) => response.status === status)?.examples ?? [];
    return {
      operation: [
        { value: '*', label: 'All operations' },
        ...[...known.values()].map(({ operationId, summary, section }) => ({
          value: operationId,
          label: `${section}: ${summary}`,
        })),
      ],
      status: responses.map((response) => ({ value: String(response.status) })),
      example: examples.map((value) => ({ value })),
      'match.player': players.map(({ plyrId }) => ({ value: plyrId })),
      'match.room': rooms.map(({ roomId, gameId }) => ({ value: roomId, label: gameId })),
      'match.key': keys.map(({ apiKey, gameId }) => ({ value: apiKey, label: gameId })),
    };
  }, [data, known, id, status]);
}
