import { beginningOf } from '../day-time.js';
import type { MilestoneNode, ProcurementNode, Stage } from './procurement-node.js';

/** What a release says besides the package: the day that it is of, and what ids begin with. */
export interface ReleaseOptions {
  readonly asOf: string;
  /** The prefix of open contracting ids that the publisher has registered. */
  readonly prefix: string;
}

function value(amount: number) {
  return { amount, currency: 'VND' };
}

function period({ startDate, endDate }: { readonly startDate: string; readonly endDate: string | null }) {
  return {
    startDate: beginningOf(startDate),
    ...(endDate === null ? {} : { endDate: beginningOf(endDate) }),
  };
}

function isEnded({ milestones }: ProcurementNode, stage: Stage): boolean {
  return milestones.some((each) => each.stage === stage && each.dateMet !== null);
}

function statusOf({ dateMet, dueDate }: MilestoneNode, asOf: string): string {
  if (dateMet !== null) return 'met';
  return dueDate < asOf ? 'notMet' : 'scheduled';
}

function milestones(
  { milestones: all }: ProcurementNode,
  stages: readonly Stage[],
  asOf: string,
): readonly object[] {
  return all
    .filter(({ stage }) => stages.includes(stage))
    .map((each) => ({
      id: each.stage,
      type: stages.includes('PLANNING') ? 'preProcurement' : 'delivery',
      code: each.stage,
      dueDate: beginningOf(each.dueDate),
      ...(each.dateMet === null ? {} : { dateMet: beginningOf(each.dateMet) }),
      status: statusOf(each, asOf),
    }));
}

function planning(node: ProcurementNode, asOf: string): object {
  const { plannedAmount, programme, component, provenance } = node;
  const { source } = provenance;
  const document = source && {
    id: source.id,
    title: source.title,
    ...(source.url === null ? {} : { url: source.url }),
    ...(source.publishedOn === null ? {} : { datePublished: beginningOf(source.publishedOn) }),
  };
  return {
    budget: {
      id: `${component?.code ?? programme.code}/${node.planYear}`,
      description: `${programme.name}${component ? `: ${component.name}` : ''}, ${node.planYear}`,
      amount: value(plannedAmount),
      project: component?.name ?? programme.name,
      projectID: component?.code ?? programme.code,
    },
    milestones: milestones(node, ['PLANNING'], asOf),
    ...(document ? { documents: [document] } : {}),
  };
}

function tenderStatus(node: ProcurementNode): string {
  if (node.awardDate !== null || isEnded(node, 'AWARD')) return 'complete';
  if (node.stage === 'TENDER' || node.stage === 'AWARD') return 'active';
  return isEnded(node, 'PLANNING') ? 'planned' : 'planning';
}

function tender(node: ProcurementNode, asOf: string): object {
  const { packageId, title, unit, method, category, plannedAmount, tenderPeriod } = node;
  return {
    id: packageId,
    title,
    status: tenderStatus(node),
    procuringEntity: { id: unit.unitId, name: unit.fullName },
    value: value(plannedAmount),
    procurementMethod: method.toLowerCase(),
    mainProcurementCategory: category.toLowerCase(),
    ...(tenderPeriod ? { tenderPeriod: period(tenderPeriod) } : {}),
    milestones: milestones(node, ['TENDER', 'AWARD'], asOf),
  };
}

function award({ packageId, awardDate, contractPeriod }: ProcurementNode): readonly object[] {
  if (awardDate === null) return [];
  const runs = contractPeriod ? { contractPeriod: period(contractPeriod) } : {};
  return [{ id: `${packageId}/award`, status: 'active', date: beginningOf(awardDate), ...runs }];
}

function contract(node: ProcurementNode, asOf: string): readonly object[] {
  const { packageId, contractAmount, contractPeriod, stage } = node;
  if (contractAmount === null) return [];
  const signed = node.milestones.find((each) => each.stage === 'CONTRACT')?.dateMet ?? null;
  return [
    {
      id: `${packageId}/contract`,
      awardID: `${packageId}/award`,
      status: stage === null ? 'terminated' : 'active',
      value: value(contractAmount),
      ...(contractPeriod ? { period: period(contractPeriod) } : {}),
      ...(signed === null ? {} : { dateSigned: beginningOf(signed) }),
      milestones: milestones(node, ['CONTRACT', 'IMPLEMENTATION'], asOf),
    },
  ];
}

/** The parts of a contracting process that a release tells of, as OCDS tags it. */
function tags(node: ProcurementNode): readonly string[] {
  const { tenderPeriod, awardDate, contractAmount } = node;
  return [
    'planning',
    ...(tenderPeriod ? ['tender'] : []),
    ...(awardDate === null ? [] : ['award']),
    ...(contractAmount === null ? [] : ['contract']),
    ...(isEnded(node, 'CONTRACT') ? ['implementation'] : []),
  ];
}

/** A package as a release of OCDS 1.1: all that is known of it on a day. `synthetic` is the extension's. */
export function releaseOf(node: ProcurementNode, { asOf, prefix }: ReleaseOptions): object {
  const ocid = `${prefix}-${node.packageId.replace(/[^\w.-]+/g, '-')}`;
  const awards = award(node);
  const contracts = awards.length > 0 ? contract(node, asOf) : [];
  const { unit } = node;
  return {
    ocid,
    id: `${ocid}-${asOf}`,
    date: beginningOf(asOf),
    tag: tags(node),
    initiationType: 'tender',
    language: 'vi',
    synthetic: node.provenance.synthetic,
    parties: [{ id: unit.unitId, name: unit.fullName, roles: ['buyer', 'procuringEntity'] }],
    buyer: { id: unit.unitId, name: unit.fullName },
    planning: planning(node, asOf),
    tender: tender(node, asOf),
    ...(awards.length > 0 ? { awards } : {}),
    ...(contracts.length > 0 ? { contracts } : {}),
  };
}
