/** Asks the user in a dialog before something happens. One question at a time. */
import { type Signal, signal } from '@preact/signals';

/** What to ask. */
export interface Question {
  /** A question, or what is about to happen. */
  title: string;
  /** What it means. */
  text?: string;
  /** The verb on the button. */
  action: string;
  /** Whether something is lost. */
  isDangerous?: boolean;
  /** A string to enter. */
  field?: {
    label: string;
    value?: string;
    /** A regular expression for the whole string. */
    pattern?: string;
    /** A description of valid strings. */
    help?: string;
  };
}

/** The open question, with the function that receives the user's response. */
export const openQuestion: Signal<(Question & { reply: (text?: string) => void }) | undefined> =
  signal(undefined);

/**
 * Asks a question.
 * @param question What to ask.
 * @returns The entered string, which is empty without a field. Undefined if the user cancels.
 */
export function ask(question: Question): Promise<string | undefined> {
  openQuestion.value?.reply();
  return new Promise((resolve) => {
    openQuestion.value = {
      ...question,
      reply(text) {
        openQuestion.value = undefined;
        resolve(text);
      },
    };
  });
}
