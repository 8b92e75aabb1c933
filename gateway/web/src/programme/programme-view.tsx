export function ProgrammeView() { return null; }
