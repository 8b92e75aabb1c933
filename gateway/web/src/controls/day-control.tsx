import { type CalendarDate, isCalendarDate } from '@ntp-graph/client';
import { type ReactNode, useId } from 'react';
import { firstKnownDay, mergerDay } from '../app/address.js';
import { useNavigation } from '../app/use-address.js';
import { useWords } from '../words/use-words.js';

const first = Date.UTC(2021, 0, 1);
const oneDay = 86_400_000;

function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - first) / oneDay);
}

function dayOf(number: number): CalendarDate {
  return new Date(first + number * oneDay).toISOString().slice(0, 10) as CalendarDate;
}

const lastNumber = dayNumber(`${new Date().getUTCFullYear()}-12-31`);
const mergerNumber = dayNumber(mergerDay);
const dayBefore = dayOf(mergerNumber - 1);

/** The day on which everything is shown: as a date, on a line of days, and on either side of the merger. */
export function DayControl(): ReactNode {
  const { address, go, adjust } = useNavigation();
  const { say, day } = useWords();
  const id = useId();
  const share = (mergerNumber / lastNumber) * 100;
  const isAfter = address.day >= mergerDay;
  return (
    <fieldset className="day-control">
      <legend>{say('day.label')}</legend>
      <label htmlFor={`${id}-date`} className="visually-hidden">
        {say('day.help')}
      </label>
      <input
        id={`${id}-date`}
        type="date"
        value={address.day}
        min={firstKnownDay}
        max={dayOf(lastNumber)}
        required
        onChange={({ target: { value, validity } }) =>
          validity.valid && isCalendarDate(value) && go({ day: value })
        }
      />
      <div className="day-line">
        <input
          type="range"
          aria-label={say('day.help')}
          aria-valuetext={day(address.day)}
          min={0}
          max={lastNumber}
          value={Math.max(0, dayNumber(address.day))}
          onChange={(event) => adjust({ day: dayOf(Number(event.target.value)) })}
        />
        <span
          className="day-merger"
          style={{ left: `${share}%` }}
          title={say('day.merger')}
          aria-hidden="true"
        />
      </div>
      <div className="segments">
        <button
          type="button"
          aria-pressed={!isAfter}
          onClick={() => go({ day: isAfter ? dayBefore : address.day })}
        >
          {say('day.before')}
        </button>
        <button
          type="button"
          aria-pressed={isAfter}
          onClick={() => go({ day: isAfter ? address.day : mergerDay })}
        >
          {say('day.after')}
        </button>
      </div>
    </fieldset>
  );
}
