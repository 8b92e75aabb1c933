import { writeFileSync } from 'node:fs';
import type { PageCost } from './page-cost.js';

const head = [
  '| view | screen | files | kB | first paint, ms | all values, ms | layout shift |',
  '|---|---|--:|--:|--:|--:|--:|',
];

/** What a run found out about sizes and times, as a page of Markdown. Of the times nothing is asked: machines differ. */
export class Report {
  private readonly costs: string[] = [];
  private readonly notes: string[] = [];

  addCost(view: string, screen: string, cost: PageCost): void {
    const { files, kilobytes, firstPaint, settledAfter, layoutShift } = cost;
    const numbers = [kilobytes, firstPaint, settledAfter].map((value) => value.toFixed(0));
    this.costs.push(`| ${[view, screen, files.length, ...numbers, layoutShift.toFixed(3)].join(' | ')} |`);
  }

  note(text: string): void {
    this.notes.push(text);
  }

  write(path: string): void {
    const parts = ['# What the views cost', '', ...head, ...this.costs];
    for (const note of this.notes) parts.push('', note);
    writeFileSync(path, `${parts.join('\n')}\n`);
  }
}
