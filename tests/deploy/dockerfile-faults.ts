import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** Where a Dockerfile is used: the folder that Docker is given, and what is made in it before. */
export interface Context {
  readonly folder: string;
  readonly made?: readonly string[];
}

const argumentsOf = (instruction: Copy) => instruction.getArguments().map((argument) => argument.getValue());

/** What keeps a Dockerfile from being built or its image from starting, as far as that is seen without Docker. */
export function dockerfileFaults(text: string, { folder, made = [] }: Context): string[] {
  const faults = validate(text).map(({ message }) => (typeof message === 'string' ? message : message.value));
  const dockerfile = DockerfileParser.parse(text);
  const stages = dockerfile.getFROMs().map((from) => ({
    name: from.getBuildStage(),
    line: from.getRange().start.line,
  }));
  const isThere = (path: string) => made.includes(path) || existsSync(join(folder, path));
  for (const copy of dockerfile.getCOPYs()) {
    const { line } = copy.getRange().start;
    const stage = copy
      .getFlags()
      .find((flag) => flag.getName() === 'from')
      ?.getValue();
    if (stage) {
      const isBefore = stages.some(({ name, line: begins }, index) => {
        const ends = stages[index + 1]?.line ?? Number.POSITIVE_INFINITY;
        return name === stage && begins < line && ends < line;
      });
      if (!isBefore) faults.push(`COPY --from=${stage}: no stage before it has that name`);
      continue;
    }
    for (const source of argumentsOf(copy).slice(0, -1)) {
      if (!isThere(source) && globSync(source, { cwd: folder }).length === 0) {
        faults.push(`COPY ${source}: there is nothing of that name`);
      }
    }
  }
  const [program, file = ''] =
    dockerfile
      .getCMDs()
      .at(-1)
      ?.getJSONStrings()
      .map((word) => word.getJSONValue()) ?? [];
  if (program !== 'node') faults.push('CMD starts no Node');
  else if (!isThere(file)) faults.push(`CMD starts ${file}, which is not there`);
  return faults;
}
