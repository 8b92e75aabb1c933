import type { Labels } from './words.js';

/** Words for the enums that subgraphs share. */
export const sharedLabels: Labels = {
  AdministrativeLevel: {
    head: ['Cấp hành chính', 'Administrative level'],
    values: {
      COUNTRY: ['Cả nước', 'Country'],
      PROVINCE: ['Cấp tỉnh', 'Province'],
      DISTRICT: ['Cấp huyện', 'District'],
      COMMUNE: ['Cấp xã', 'Commune'],
    },
  },
  BreakKind: {
    head: ['Lý do không so sánh được', 'Why it does not compare'],
    values: {
      METHOD: ['Đổi phương pháp', 'Method'],
      PUBLISHER: ['Nơi công bố khác', 'Another publisher'],
      UNITS: ['Đơn vị hành chính khác', 'Other units'],
      CRITERIA_SET: ['Bộ tiêu chí khác', 'Another set of criteria'],
    },
  },
  Comparator: {
    head: ['Phép so sánh', 'Comparison'],
    values: {
      ALL: ['Đạt tất cả', 'All parts met'],
      EQ: ['Bằng', 'Exactly'],
      GT: ['Trên', 'More than'],
      GTE: ['Từ … trở lên', 'At least'],
      LT: ['Dưới', 'Less than'],
      LTE: ['Tối đa', 'At most'],
      RANGE: ['Trong khoảng', 'Between'],
    },
  },
  Confidence: {
    head: ['Độ tin cậy', 'Confidence'],
    values: {
      HIGH: ['Cao', 'High'],
      MEDIUM_HIGH: ['Khá cao', 'Fairly high'],
      MEDIUM: ['Trung bình', 'Medium'],
      LOW_MEDIUM: ['Khá thấp', 'Fairly low'],
      LOW: ['Thấp', 'Low'],
    },
  },
  Language: {
    head: ['Ngôn ngữ', 'Language'],
    values: { VI: ['Tiếng Việt', 'Vietnamese'], EN: ['Tiếng Anh', 'English'] },
  },
  LegalBasisKind: {
    head: ['Loại văn bản', 'Kind of document'],
    values: {
      LAW: ['Luật', 'Law'],
      RESOLUTION: ['Nghị quyết', 'Resolution'],
      DECREE: ['Nghị định', 'Decree'],
      DECISION: ['Quyết định', 'Decision'],
      CIRCULAR: ['Thông tư', 'Circular'],
      PLAN: ['Kế hoạch', 'Plan'],
      GUIDANCE: ['Hướng dẫn', 'Guidance'],
    },
  },
  OrderDirection: {
    head: ['Thứ tự', 'Order'],
    values: { ASC: ['Tăng dần', 'Ascending'], DESC: ['Giảm dần', 'Descending'] },
  },
  Sex: {
    head: ['Giới tính', 'Sex'],
    values: { FEMALE: ['Nữ', 'Female'], MALE: ['Nam', 'Male'], TOTAL: ['Cả hai giới', 'Both sexes'] },
  },
  TimeGrain: {
    head: ['Kỳ', 'Period'],
    values: { MONTH: ['Tháng', 'Month'], QUARTER: ['Quý', 'Quarter'], YEAR: ['Năm', 'Year'] },
  },
};
