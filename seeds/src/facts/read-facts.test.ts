import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsFolder } from './facts-folder.js';
import { type Facts, readFacts } from './read-facts.js';

const facts = readFacts();

describe('the facts folder', () => {
  it('holds so many rows of each kind', () => {
    const counts = Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, rows.length]));
    expect(counts).toEqual({
      sources: 115,
      programmes: 5,
      programmeLegalBases: 29,
      programmeLeadAgencies: 9,
      programmeBudgets: 5,
      components: 64,
      criteriaSets: 8,
      criteriaSetVersions: 12,
      criteria: 75,
      criterionThresholds: 56,
      passingRules: 1,
      statements: 101,
      indicators: 83,
      seriesBreaks: 27,
      observations: 6_619,
      targets: 138,
      targetScorecards: 4,
      reportedFigures: 42,
      equipmentProposals: 1,
      outsideFunding: 3,
      registrations: 11,
      registrationStages: 11,
      commitments: 11,
      reportingSchedules: 4,
      obstacles: 14,
      proposals: 2,
      directives: 15,
      activities: 7,
      activityFigures: 8,
      steeringCommittees: 2,
      steeringCommitteeMembers: 1,
      steeringCommitteeTasks: 2,
      overlaps: 2,
      overlapFunds: 6,
      programmeSuccessions: 6,
    } satisfies Record<keyof Facts, number>);
  });

  it('is UTF-8 in NFC with LF line ends', () => {
    const files = readdirSync(factsFolder, { encoding: 'utf8', recursive: true });
    const tables = files.filter((name) => name.endsWith('.csv'));
    expect(tables).toHaveLength(55);
    for (const file of tables) {
      const content = readFileSync(new URL(file, factsFolder), 'utf8');
      expect(content === content.normalize('NFC'), file).toBe(true);
      expect(content, file).not.toMatch(/[\r\uFEFF\uFFFD]/);
      expect(content.endsWith('\n'), file).toBe(true);
    }
  });

  it('cites a source for every row that states something, and nothing is synthetic', () => {
    const cited = [
      ...facts.programmes,
      ...facts.programmeBudgets,
      ...facts.components,
      ...facts.criteriaSets,
      ...facts.criteria,
      ...facts.passingRules,
      ...facts.statements,
      ...facts.observations,
      ...facts.targets,
      ...facts.targetScorecards,
      ...facts.reportedFigures,
      ...facts.equipmentProposals,
      ...facts.outsideFunding,
      ...facts.registrations,
      ...facts.registrationStages,
      ...facts.commitments,
      ...facts.reportingSchedules,
      ...facts.obstacles,
      ...facts.proposals,
      ...facts.directives,
      ...facts.activities,
      ...facts.activityFigures,
      ...facts.steeringCommittees,
      ...facts.steeringCommitteeMembers,
      ...facts.steeringCommitteeTasks,
      ...facts.overlaps,
      ...facts.overlapFunds,
      ...facts.programmeSuccessions,
    ];
    const sources = new Set(facts.sources.map((source) => source.id));
    expect(cited.filter((row) => !sources.has(row.sourceId) || row.synthetic)).toEqual([]);
  });

  it('has no source that nothing refers to', () => {
    const used = new Set(
      [
        facts.programmes,
        facts.components,
        facts.criteriaSets,
        facts.statements,
        facts.observations,
        facts.targets,
        facts.reportedFigures,
        facts.seriesBreaks,
      ].flatMap((rows) => rows.map((row) => row.sourceId)),
    );
    expect(facts.sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('keeps a date that is not a full day in the note, never in a date column', () => {
    const plan = facts.observations.filter((row) => row.sourceId === '1015-KH-BYT');
    expect(plan.map((row) => row.publishedOn)).toEqual(plan.map(() => null));
    expect(plan.filter((row) => !row.note?.includes('published 2023'))).toEqual([]);
  });

  it('does not load the circular that could not be confirmed', () => {
    expect(JSON.stringify(facts)).not.toContain('23/2022/TT-BYT');
  });
});
