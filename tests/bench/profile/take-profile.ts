import type { Question } from '../questions.ts';
import type { CpuProfile } from './cpu-profile.ts';
import { inspectPlatform } from './inspected-platform.ts';
import { type ProfileSummary, summariseProfile } from './summarise-profile.ts';

/** Profiles the platform in one process under load, after a while of load that is not profiled. */
export function takeProfile(
  databaseUrl: string,
  questions: readonly Question[],
  milliseconds: number,
): Promise<ProfileSummary> {
  const environment = { DATABASE_URL: databaseUrl };
  return inspectPlatform(environment, questions, milliseconds / 2, async ({ inspector, load }) => {
    await inspector.call('Profiler.enable');
    await inspector.call('Profiler.start');
    await load(milliseconds);
    const { profile } = await inspector.call<{ profile: CpuProfile }>('Profiler.stop');
    return summariseProfile(profile);
  });
}
