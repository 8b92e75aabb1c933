import { Confidence, type Language, LanguageArgument, type ReadContext } from '@ntp-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { evaluationOf } from '../evaluation/evaluation.reader.js';
import { CriterionEvaluation } from '../evaluation/evaluation.type.js';
import { thresholdConfidence } from '../evaluation/threshold-confidence.js';
import { verdictsAgree } from '../evaluation/verdict.js';
import { CriterionEvidence } from '../evidence.type.js';
import { explain, explainRecorded } from '../explanation/explain.js';
import { CriterionStatus, RecordedVerdict } from './criterion-status.type.js';

function evaluate(status: CriterionStatus, context: ReadContext) {
  return evaluationOf(context, status.unit?.id ?? '', status.year, status.criterion.id);
}

/** The recorded verdict and the engine's own, side by side. */
@Resolver(() => CriterionStatus)
class CriterionVerdictResolver {
  @FieldResolver(() => RecordedVerdict, {
    description: 'What was recorded at the assessment, apart from what the engine makes of it.',
  })
  recorded(@Root() status: CriterionStatus): RecordedVerdict {
    const { value, valueMale, valueFemale, assessedOn, provenance } = status;
    return { status: status.status, value, valueMale, valueFemale, assessedOn, provenance };
  }

  @FieldResolver(() => CriterionEvaluation, {
    description:
      "The engine's own verdict, from the rules in force and the evidence. It never changes `recorded`.",
  })
  computed(@Root() status: CriterionStatus, @Ctx() context: ReadContext): Promise<CriterionEvaluation> {
    return evaluate(status, context);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether `recorded` and `computed` are the same status. Null while the engine cannot decide (NOT_ASSESSED) or ' +
      'nothing was assessed: that is no disagreement. A council that records BASICALLY_MET where the threshold is missed ' +
      'disagrees: no document says how near is near.',
  })
  async verdictsAgree(@Root() status: CriterionStatus, @Ctx() context: ReadContext): Promise<boolean | null> {
    return verdictsAgree(await evaluate(status, context));
  }

  @FieldResolver(() => String, {
    description:
      "Both verdicts in sentences: the recorded one first where it is another than the engine's, what was measured, what " +
      'is asked for, what is missing and why, and whether a value was published anew since.',
  })
  async explanation(
    @Root() status: CriterionStatus,
    @Ctx() context: ReadContext,
    @LanguageArgument() language: Language,
  ): Promise<string> {
    return explainRecorded(await evaluate(status, context), status, language);
  }

  @FieldResolver(() => Confidence, {
    nullable: true,
    description:
      'How sure the thresholds are that `computed` rests on: less than HIGH is a number that was not verified in the ' +
      'document. Of a whole it is the surest of the parts that fail, otherwise the least sure part. Null where no ' +
      'threshold decided.',
  })
  async thresholdConfidence(
    @Root() status: CriterionStatus,
    @Ctx() context: ReadContext,
  ): Promise<Confidence | null> {
    return thresholdConfidence(await evaluate(status, context));
  }

  @FieldResolver(() => [CriterionEvidence], {
    description:
      'The values that the verdicts rest on, each with the observation that it came from and what was published later.',
  })
  async evidence(
    @Root() status: CriterionStatus,
    @Ctx() context: ReadContext,
  ): Promise<readonly CriterionEvidence[]> {
    return (await evaluate(status, context)).evidence;
  }
}

@Resolver(() => CriterionEvaluation)
class CriterionEvaluationResolver {
  @FieldResolver(() => Confidence, {
    nullable: true,
    description:
      'How sure the thresholds are that it rests on: less than HIGH is a number that was not verified in the ' +
      'document. Of a whole it is the surest of the parts that fail, otherwise the least sure part. Null where no ' +
      'threshold decided.',
  })
  thresholdConfidence(@Root() evaluation: CriterionEvaluation): Confidence | null {
    return thresholdConfidence(evaluation);
  }

  @FieldResolver(() => String, {
    description:
      'The evaluation in sentences: what was measured, what is asked for, what is missing and why.',
  })
  explanation(@Root() evaluation: CriterionEvaluation, @LanguageArgument() language: Language): string {
    return explain(evaluation, language);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether `recorded` has the same status. Null while the engine cannot decide (NOT_ASSESSED), nothing was assessed or ' +
      'nothing was recorded: that is no disagreement.',
  })
  verdictsAgree(@Root() evaluation: CriterionEvaluation): boolean | null {
    return verdictsAgree(evaluation);
  }
}

export const verdictResolvers = [CriterionVerdictResolver, CriterionEvaluationResolver];
