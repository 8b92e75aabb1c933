export function SourceView() { return null; }
