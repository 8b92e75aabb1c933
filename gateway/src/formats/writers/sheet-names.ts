/** The longest name that Excel takes. */
const longest = 31;

const forbidden = /[:\\/?*[\]]/g;

/**
 * Names of sheets: the last that fits of each, told apart by numbers where they would be the same.
 *
 * @example
 * sheetNames(['province.communes', 'province.districts']); // ['province.communes', 'province.districts']
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const short = name.replace(forbidden, '_').slice(-longest) || 'data';
    let unique = short;
    // To Excel, names that differ in case alone are the same.
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      unique = `${short.slice(0, longest - 4)}_${number}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
