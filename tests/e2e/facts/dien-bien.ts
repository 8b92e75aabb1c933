import { factsOf, observed, scored, stated } from './fact.js';

/** What is stated of the Ministry's conference on 2024-01-09, as Điện Biên reported it: the figures are of 2023. */
export const dienBienFacts = factsOf(
  'moh-conference-2024-01-09',
  'Bộ Y tế tổ chức Hội nghị triển khai công tác y tế năm 2024',
  [
    stated('S003-01', {
      kind: 'EVENT',
      unit: '2004:11',
      occurredOn: '2024-01-09',
      quote: 'Sáng ngày 09/01/2024, Bộ Y tế tổ chức Hội nghị trực tuyến',
    }),
    stated('S003-02', {
      kind: 'ACTOR',
      unit: 'VN',
      occurredOn: '2024-01-09',
      quote: 'Phó Thủ tướng Chính Phủ; đồng chí Đào Hồng Lan, Bộ trưởng Bộ Y tế',
    }),
    stated('S003-03', {
      kind: 'ACTOR',
      unit: '2004:11',
      occurredOn: '2024-01-09',
      quote: 'đồng chí Vừ A Bằng, Phó Chủ tịch UBND tỉnh',
    }),
    scored('S003-04', {
      assignedBy: 'NATIONAL_ASSEMBLY',
      period: '2023',
      met: 3,
      total: 3,
      result: 'EXCEEDED',
      quote: 'Ngành Y tế thực hiện vượt 3/3 chỉ tiêu kinh tế - xã hội chủ',
    }),
    observed('S003-05', {
      indicator: 'HRH_DOC_P10K',
      period: '2023',
      value: 12.5,
      quote: 'đạt 12,5 bác sĩ trên 10.000 dân',
    }),
    observed('S003-06', {
      indicator: 'FAC_BED_P10K',
      period: '2023',
      value: 32,
      quote: '32 giường bệnh trên 10.000 dân',
    }),
    observed('S003-07', {
      indicator: 'BHYT_COV',
      period: '2023',
      value: 93.2,
      quote: '93,2% dân số tham gia BHYT',
    }),
    scored('S003-08', {
      assignedBy: 'GOVERNMENT',
      period: '2023',
      met: 7,
      total: 9,
      result: 'MET_OR_EXCEEDED',
      quote: 'thực hiện đạt và vượt 7/9 chỉ tiêu cụ thể ngành, lĩnh vực',
    }),
    stated('S003-09', {
      kind: 'EVENT',
      unit: 'VN',
      occurredOn: '2023-10-20',
      quote: 'điều chỉnh từ bệnh truyền nhiễm thuộc nhóm A sang nhóm B từ 20/10/2023',
    }),
    stated('S003-10', {
      kind: 'LEGAL',
      unit: 'VN',
      occurredOn: '2024-01-09',
      quote: 'Quốc hội ban hành Nghị quyết số 99/2023/QH15',
    }),
    stated('S003-11', {
      kind: 'STATEMENT',
      unit: 'VN',
      occurredOn: '2024-01-09',
      quote: 'đầu tư từ Chương trình phục hồi và phát triển kinh tế - xã hội',
    }),
    stated('S003-12', {
      kind: 'STATEMENT',
      unit: 'VN',
      occurredOn: '2024-01-09',
      value: 83,
      unitOfMeasure: 'criteria',
      quote: 'Triển khai đánh giá chất lượng bệnh viện theo 83 tiêu chí',
    }),
    observed('S003-13', {
      indicator: 'SAT_SERVICE',
      period: '2023',
      value: 90,
      comparator: 'GT',
      quote: 'tỷ lệ hài lòng của người dân với dịch vụ y tế trên 90%',
    }),
    stated('S003-14', {
      kind: 'STATEMENT',
      unit: 'VN',
      occurredOn: '2024-01-09',
      quote: 'đề án bệnh viện vệ tinh, đề án bác sĩ gia đình, khám chữa bệnh',
    }),
    stated('S003-15', {
      kind: 'STATEMENT',
      unit: 'VN',
      occurredOn: '2024-01-09',
      quote: 'Bộ Y tế đứng đầu các Bộ về thủ tục hành chính cắt giảm',
    }),
  ],
);
