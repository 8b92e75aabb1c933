import { type Labels, measures, places, type Words } from './words.js';

const dimensions = {
  ...places,
  PERIOD: ['Kỳ', 'Period'],
  SEX: ['Giới tính', 'Sex'],
  AGE: ['Nhóm tuổi', 'Age'],
  ETHNICITY: ['Dân tộc', 'Ethnicity'],
  RESIDENCE: ['Thành thị, nông thôn', 'Residence'],
} as const satisfies Record<string, Words>;

/** Words for the enums that say what an indicator is. */
const definitionLabels: Labels = {
  AchievementUnknown: {
    head: ['Vì sao chưa rõ kết quả', 'Why the achievement is unknown'],
    values: {
      NO_OBSERVATION: ['Chưa có số liệu chính thức', 'No official observation'],
      NO_DIRECTION: ['Không có chiều tốt hơn', 'No direction'],
      INDECISIVE: ['Số liệu không phân định được', 'Indecisive'],
    },
  },
  AggregationType: {
    head: ['Cách tổng hợp', 'Aggregation'],
    values: {
      SUM: ['Cộng', 'Sum'],
      WEIGHTED_MEAN: ['Trung bình có trọng số', 'Weighted mean'],
      NONE: ['Không tổng hợp', 'None'],
    },
  },
  Frequency: {
    head: ['Tần suất', 'Frequency'],
    values: {
      ANNUAL: ['Năm', 'Annual'],
      HALF_YEARLY: ['Nửa năm', 'Half-yearly'],
      QUARTERLY: ['Quý', 'Quarterly'],
      MONTHLY: ['Tháng', 'Monthly'],
      WEEKLY: ['Tuần', 'Weekly'],
      INSTANT: ['Thời điểm', 'Point in time'],
      SPAN: ['Giai đoạn', 'Span'],
    },
  },
  IndicatorDirection: {
    head: ['Chiều hướng tốt', 'Direction'],
    values: {
      HIGHER_IS_BETTER: ['Càng cao càng tốt', 'Higher is better'],
      LOWER_IS_BETTER: ['Càng thấp càng tốt', 'Lower is better'],
      TARGET_IS_BEST: ['Đúng mức là tốt nhất', 'Target is best'],
      NEUTRAL: ['Trung tính', 'Neutral'],
    },
  },
  IndicatorLevel: {
    head: ['Cấp thu thập thấp nhất', 'Lowest level'],
    values: {
      NATIONAL: ['Toàn quốc', 'National'],
      PROVINCE: ['Cấp tỉnh', 'Province'],
      DISTRICT: ['Cấp huyện', 'District'],
      COMMUNE: ['Cấp xã', 'Commune'],
      FACILITY: ['Cơ sở y tế', 'Health facility'],
    },
  },
  IndicatorValueType: {
    head: ['Loại giá trị', 'Type of value'],
    values: {
      BOOLEAN: ['Có hoặc không', 'Yes or no'],
      COUNT: ['Số đếm', 'Count'],
      ESTIMATE: ['Ước lượng', 'Estimate'],
      INDEX: ['Chỉ số', 'Index'],
      PROPORTION: ['Tỷ lệ phần trăm', 'Proportion'],
      RATE: ['Tỷ suất', 'Rate'],
      RATIO: ['Tỷ số', 'Ratio'],
      SURVEY: ['Kết quả khảo sát', 'Survey'],
    },
  },
  SeriesBreakKind: {
    head: ['Lý do gián đoạn chuỗi', 'Break of the series'],
    values: {
      DEFINITION: ['Đổi định nghĩa', 'Definition'],
      DENOMINATOR: ['Đổi mẫu số', 'Denominator'],
      METHOD: ['Đổi phương pháp', 'Method'],
      ENDED: ['Kết thúc', 'Ended'],
      MARKED: ['Nơi công bố đánh dấu', 'Marked by the publisher'],
      PUBLISHER: ['Nơi công bố khác', 'Another publisher'],
    },
  },
  WeightBasis: {
    head: ['Cơ sở của trọng số', 'Basis of the weights'],
    values: { DENOMINATOR: ['Mẫu số', 'Denominator'], PROXY: ['Đại lượng thay thế', 'Proxy'] },
  },
};

/** Words for the enums of indicators. */
export const indicatorLabels: Labels = {
  ...definitionLabels,
  AssigningAuthority: {
    head: ['Cơ quan giao chỉ tiêu', 'Assigned by'],
    values: {
      NATIONAL_ASSEMBLY: ['Quốc hội', 'National Assembly'],
      GOVERNMENT: ['Chính phủ', 'Government'],
      PRIME_MINISTER: ['Thủ tướng Chính phủ', 'Prime Minister'],
      MINISTRY_OF_HEALTH: ['Bộ Y tế', 'Ministry of Health'],
      PROGRAMME: ['Quyết định phê duyệt chương trình', 'Programme decision'],
    },
  },
  ChangeAssessment: {
    head: ['Đánh giá thay đổi', 'Change'],
    values: {
      IMPROVED: ['Cải thiện', 'Improved'],
      UNCHANGED: ['Không đổi', 'Unchanged'],
      WORSENED: ['Xấu đi', 'Worsened'],
    },
  },
  ObservationDimension: { head: ['Nhóm theo', 'Group by'], values: dimensions },
  ObservationGroupOrderField: {
    head: ['Sắp xếp theo', 'Order by'],
    values: {
      ...dimensions,
      ...measures,
      SUM: ['Tổng', 'Sum'],
      WEIGHTED_MEAN: ['Trung bình có trọng số', 'Weighted mean'],
      SHARE: ['Tỷ lệ thỏa điều kiện', 'Share'],
    },
  },
  ObservationOrderField: {
    head: ['Sắp xếp theo', 'Order by'],
    values: {
      PERIOD: ['Kỳ', 'Period'],
      PUBLISHED_ON: ['Ngày công bố', 'Day of publication'],
      VALUE: ['Giá trị', 'Value'],
    },
  },
  ObservationStatus: {
    head: ['Trạng thái số liệu', 'Observation status'],
    values: {
      A: ['Bình thường', 'Normal'],
      B: ['Gián đoạn chuỗi', 'Series break'],
      D: ['Khác định nghĩa', 'Definition differs'],
      E: ['Ước đạt', 'Estimated'],
      F: ['Dự báo', 'Forecast'],
      I: ['Nơi nhận điền thay', 'Imputed'],
      L: ['Thiếu, không thu thập', 'Missing, not collected'],
      M: ['Thiếu, không thể có', 'Missing, cannot exist'],
      N: ['Không đáng kể', 'Not significant'],
      O: ['Thiếu', 'Missing'],
      P: ['Sơ bộ', 'Provisional'],
      Q: ['Không được công bố', 'Suppressed'],
      U: ['Độ tin cậy thấp', 'Low reliability'],
      V: ['Chưa kiểm chứng', 'Not validated'],
    },
  },
  RankScope: {
    head: ['Phạm vi xếp hạng', 'Ranked among'],
    values: {
      COUNTRY: ['Cả nước', 'Country'],
      PROVINCE: ['Trong tỉnh', 'Province'],
      SIBLINGS: ['Cùng đơn vị cấp trên', 'Same parent'],
    },
  },
  Residence: {
    head: ['Thành thị, nông thôn', 'Residence'],
    values: { URBAN: ['Thành thị', 'Urban'], RURAL: ['Nông thôn', 'Rural'], TOTAL: ['Chung', 'Total'] },
  },
  RestatementReason: {
    head: ['Lý do không quy đổi được', 'Why not restated'],
    values: {
      DIVIDED_PREDECESSOR: ['Đơn vị cũ bị chia tách', 'Predecessor was divided'],
      NOT_COMBINABLE: ['Không tổng hợp được', 'Not combinable'],
      NOT_EXACT: ['Giá trị không chính xác', 'Value not exact'],
      VALUE_MISSING: ['Thiếu giá trị', 'Value missing'],
      WEIGHT_MISSING: ['Thiếu trọng số', 'Weight missing'],
    },
  },
  ScorecardResult: {
    head: ['Kết quả thực hiện chỉ tiêu', 'Result of the targets'],
    values: {
      MET: ['Đạt', 'Met'],
      MET_OR_EXCEEDED: ['Đạt và vượt', 'Met or exceeded'],
      EXCEEDED: ['Vượt', 'Exceeded'],
    },
  },
  SourceKind: {
    head: ['Loại nguồn', 'Kind of source'],
    values: {
      LEGAL_DOCUMENT: ['Văn bản pháp luật', 'Legal document'],
      PLAN: ['Kế hoạch', 'Plan'],
      REPORT: ['Báo cáo', 'Report'],
      STATISTICS: ['Thống kê', 'Statistics'],
      CONFERENCE_NEWS: ['Tin hội nghị', 'Conference news'],
      NEWS: ['Tin tức', 'News'],
      THESIS: ['Luận văn, luận án', 'Thesis'],
    },
  },
};
