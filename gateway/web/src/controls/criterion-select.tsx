import type { ReactNode } from 'react';
import { useNavigation } from '../app/use-address.js';
import { useChoices } from '../country/use-choices.js';
import { useWords } from '../words/use-words.js';
import { Select } from './select.js';

/** A criterion of health of one of the sets that judge communes. */
export function CriterionSelect(): ReactNode {
  const { address, go } = useNavigation();
  const { say } = useWords();
  const { asked } = useChoices();
  const options = (asked.data?.criteriaSets ?? []).flatMap(({ code, name, criteria }) =>
    criteria.flatMap((criterion) =>
      [criterion, ...criterion.subCriteria].map((each) => ({
        value: `${code}/${each.number}`,
        label: `${each.number} ${each.name}`,
        group: name,
      })),
    ),
  );
  return (
    <Select
      className="is-grow"
      label={say('criterion.label')}
      value={`${address.set}/${address.criterion}`}
      options={options}
      onChange={(value) => {
        const [set = '', criterion = ''] = value.split('/');
        go({ set, criterion });
      }}
    />
  );
}
