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
    /** What fits. */
    help?: string;
  };
}

/** The open question, with what to do with the response. */
export const openQuestion: Signal<(Question & { reply: (text?: string) => void }) | undefined> =
  signal(undefined);

/**
 * Asks a question.
 * @param question What to ask.
 * @returns What was entered, which is empty without a field. Undefined when the user cancels.
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
