import { Button } from "@/components/ui/button";
import {
  type DateEvidence,
  type DateOrder,
  dayIn,
  dayNumber,
  isoDay,
} from "@/lib/netflix/date-order";

type Props = { dates: DateEvidence; onChoose: (order: DateOrder) => void };

const ORDERS: Record<DateOrder, string> = {
  "year-month-day": "year, month, day",
  "day-month-year": "day, month, year",
  "month-day-year": "month, day, year",
};

/** In which order the dates of the file were read, and why; asked where the file does not tell. */
export function DateQuestion({ dates, onChoose }: Props) {
  if (dates.example === null) return null;
  if (dates.isCertain)
    return (
      <p className="text-sm text-ink-muted">
        Dates are read as {ORDERS[dates.order]}: {dates.why}.
      </p>
    );
  return (
    <div className="rounded-panel border border-brass/60 bg-brass/8 p-4">
      <p className="font-medium">What is the first number of the dates?</p>
      <p className="mt-1 text-sm text-ink-muted">
        They are read as {ORDERS[dates.order]} unless you say otherwise: {dates.why}.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {dates.possible.map((order) => (
          <Button key={order} look="outline" size="small" onClick={() => onChoose(order)}>
            {dates.example} is {readable(dates.example ?? "", order)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function readable(example: string, order: DateOrder) {
  const day = dayIn(example, order, dayNumber(new Date()));
  if (day === null) return "no date";
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(isoDay(day)));
}
