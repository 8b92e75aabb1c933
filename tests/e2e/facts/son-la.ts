import { factsOf, observed, scored, stated } from './fact.js';

/** What is stated of the Ministry's conference on 2023-02-24, as Sơn La reported it: the figures are of 2022. */
export const sonLaFacts = factsOf(
  'moh-conference-2023-02-24',
  'Giải quyết dứt điểm tình trạng thiếu nhân lực, thuốc, trang thiết bị y tế',
  [
    stated('S004-01', {
      kind: 'EVENT',
      unit: '2004:14',
      occurredOn: '2023-02-24',
      quote: 'Ngày 24/2, Bộ Y tế đã tổ chức Hội nghị trực tuyến toàn quốc',
    }),
    stated('S004-02', {
      kind: 'ACTOR',
      unit: '2004:14',
      occurredOn: '2023-02-24',
      quote: 'có đồng chí Lê Hồng Minh, Phó Chủ tịch UBND tỉnh',
    }),
    scored('S004-03', {
      assignedBy: 'NATIONAL_ASSEMBLY',
      period: '2022',
      met: 3,
      total: 3,
      result: 'MET_OR_EXCEEDED',
      quote: 'đạt và vượt 3/3 chỉ tiêu kinh tế - xã hội chủ yếu được Quốc',
    }),
    scored('S004-04', {
      assignedBy: 'GOVERNMENT',
      period: '2022',
      met: 13,
      total: 16,
      result: 'MET',
      quote: '13/16 chỉ tiêu cụ thể về ngành, lĩnh vực y tế',
    }),
    observed('S004-05', {
      indicator: 'COV_CASES_CUM',
      period: '2022-12-31',
      value: 11_500_000,
      comparator: 'GT',
      quote: 'cả nước ghi nhận trên 11,5 triệu ca mắc Covid-19',
    }),
    observed('S004-06', {
      indicator: 'COV_DEATHS_DAILY',
      period: '2022-12-31',
      low: 1,
      high: 2,
      comparator: 'RANGE',
      quote: 'chỉ còn ghi nhận 1-2 ca tử vong rải rác mỗi ngày',
    }),
    observed('S004-07', {
      indicator: 'OPD_BHYT_VISITS',
      period: '2022',
      value: 153_700_000,
      quote: 'số lượt khám, chữa bệnh BHYT toàn quốc là 153,7 triệu lượt người',
    }),
    observed('S004-08', {
      indicator: 'OPD_BHYT_SHARE_DC',
      period: '2022',
      value: 76,
      quote: 'tuyến huyện, xã chiếm 76% tổng số lượt khám, chữa bệnh',
    }),
    stated('S004-09', {
      kind: 'PLAN',
      unit: 'VN',
      occurredOn: '2023-02-24',
      quote: 'Giải quyết dứt điểm tình trạng thiếu nhân lực, thuốc, trang thiết bị, vật tư',
    }),
    stated('S004-10', {
      kind: 'DIRECTIVE',
      unit: 'VN',
      occurredOn: '2023-02-24',
      quote: 'theo quy mô dân số, không theo địa giới hành chính',
    }),
    stated('S004-11', {
      kind: 'DIRECTIVE',
      unit: 'VN',
      occurredOn: '2023-02-24',
      quote: 'nâng cao chất lượng y tế ở vùng sâu, vùng xa, biên giới, biển đảo',
    }),
    stated('S004-12', {
      kind: 'OBSTACLE',
      unit: 'VN',
      occurredOn: '2023-02-24',
      quote: 'giải quyết việc mua sắm thuốc và trang thiết bị y tế',
    }),
  ],
);
