export function ProvinceView() { return null; }
