import { ArgsType, Field, InputType } from 'type-graphql';
import {
  ProgressReportChoice,
  type ProgressReportChoiceRequest,
  progressReportChoice,
} from './progress-report-choice.js';

@InputType({ description: 'Which progress reports of a unit. All conditions must hold.' })
export class ProgressReportsOfUnitFilter extends ProgressReportChoice {}

@ArgsType()
export class ProgressReportsOfUnitArgs {
  @Field(() => ProgressReportsOfUnitFilter, { nullable: true, description: 'Which reports.' })
  readonly filter?: ProgressReportsOfUnitFilter | null;

  @Field({
    defaultValue: false,
    description: 'Also of the units that it came from. Each report says of which `unit` it is.',
  })
  readonly includePredecessors!: boolean;
}

/** Which reports of a unit a reader returns: checked, with nothing left to default. */
export interface ProgressReportsOfUnitRequest extends ProgressReportChoiceRequest {
  readonly includePredecessors: boolean;
}

/** Reads the arguments of the field. */
export function progressReportsOfUnitRequest({
  filter,
  includePredecessors,
}: ProgressReportsOfUnitArgs): ProgressReportsOfUnitRequest {
  return { ...progressReportChoice(filter), includePredecessors };
}
