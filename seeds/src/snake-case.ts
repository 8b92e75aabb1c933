/** The name that a property has as a column: `legalBasisIssuedOn` is `legal_basis_issued_on`. */
export function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
