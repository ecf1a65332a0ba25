import type { FormAction } from "@/lib/form-answer";

const AWAY = {
  ok: false,
  message: "Matinee could not be reached. All is as it was here; try again in a moment.",
};

/** An action whose form stays as it is, and says so, where the network is away. */
export function reached(action: FormAction): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (error instanceof TypeError) return AWAY; // what fetch fails with; a redirect or a bug travels on
      throw error;
    }
  };
}
