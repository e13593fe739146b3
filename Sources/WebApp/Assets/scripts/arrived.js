// What is news is read first.

export function start(heading) { heading.focus(); }
