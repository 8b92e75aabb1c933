/** The element at an index that must exist. */
export function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no element ${index} among ${values.length}`);
  return value;
}
