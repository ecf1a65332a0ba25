import { AnswerForm } from "@/components/circle/answer-form";
import { Avatar } from "@/components/circle/avatar";
import { signInAsDemo } from "@/lib/auth/actions";

type Face = { name: string; avatar: string; role: "friend" | "researcher" | "host" };

/** "Who's watching?": the demo friends large, and the two who look after the place in a quieter row. */
export function Faces({ faces, to }: { faces: Face[]; to: string }) {
  const friends = faces.filter(({ role }) => role === "friend");
  const staff = faces.filter(({ role }) => role !== "friend");
  return (
    <section aria-labelledby="faces">
      <h1 id="faces" className="text-center text-title">
        Who’s watching?
      </h1>
      <p className="mx-auto mt-3 max-w-md text-center text-ink-muted">
        Demo friends are made up. Try one, then come back as another and see the rows change.
      </p>
      <AnswerForm action={signInAsDemo} className="mt-8 sm:mt-12">
        <input type="hidden" name="to" value={to} />
        <ul className="flex flex-wrap justify-center gap-x-2 gap-y-4 sm:gap-x-6">
          {friends.map((face) => (
            <li key={face.name}>
              <FriendButton face={face} />
            </li>
          ))}
        </ul>
        {staff.length > 0 && (
          <ul className="mt-8 flex flex-wrap justify-center gap-3 sm:mt-10">
            {staff.map((face) => (
              <li key={face.name}>
                <StaffButton face={face} />
              </li>
            ))}
          </ul>
        )}
      </AnswerForm>
    </section>
  );
}

function FriendButton({ face }: { face: Face }) {
  return (
    <button
      type="submit"
      name="name"
      value={face.name}
      className="group flex w-25 flex-col items-center rounded-panel p-2 transition-colors duration-150 hover:bg-ink/6 focus-visible:bg-ink/6 sm:w-40 sm:p-3 2xl:w-52"
    >
      <Avatar
        name={face.avatar}
        className="w-full shadow-lift ring-3 ring-transparent transition-all duration-200 ease-out-soft group-hover:-translate-y-1 group-hover:ring-brass group-focus-visible:-translate-y-1 group-focus-visible:ring-brass"
      />
      <span className="mt-3 font-display text-lg font-bold sm:text-xl">{face.name}</span>
      <span className="mt-1.5 rounded-full border border-line px-2 py-0.5 text-xs whitespace-nowrap text-ink-muted">
        demo friend
      </span>
    </button>
  );
}

function StaffButton({ face }: { face: Face }) {
  return (
    <button
      type="submit"
      name="name"
      value={face.name}
      className="flex items-center gap-3 rounded-full border border-line bg-surface/60 py-2 ps-2 pe-5 text-start transition-colors duration-150 hover:border-line-strong hover:bg-overlay"
    >
      <Avatar name={face.avatar} className="size-10 rounded-full" />
      <span>
        <span className="block leading-tight font-semibold">{face.name}</span>
        <span className="block text-xs text-ink-muted">demo {face.role}</span>
      </span>
    </button>
  );
}
