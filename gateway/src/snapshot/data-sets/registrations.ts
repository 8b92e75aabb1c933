import { type DataSet, list, provenance } from '../data-set.js';

/** Communes that registered for a set of criteria. */
export const registrationDataSets: readonly DataSet[] = [
  {
    name: 'registrations',
    title: { vi: 'Đăng ký xã đạt chuẩn', en: 'Registrations of communes' },
    query: list(
      'registrations',
      `id commune { unitId } criteriaSet { code } year target stage ${provenance}`,
    ),
  },
  {
    name: 'registration-stages',
    title: { vi: 'Các bước của đăng ký', en: 'Stages that registrations reached' },
    query: list('registrations', `id stages { stage on reportedOn actor ${provenance} }`),
  },
  {
    name: 'registration-commitments',
    title: { vi: 'Cam kết của đăng ký', en: 'Commitments of registrations' },
    query: list('registrations', `id commitments { signedOn dueOn parties ${provenance} }`),
  },
];
