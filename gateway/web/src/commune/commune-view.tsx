export function CommuneView() { return null; }
