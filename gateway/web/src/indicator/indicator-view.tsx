export function IndicatorView() { return null; }
