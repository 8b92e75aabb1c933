import { type Labels, measures, places, type Words } from './words.js';

const statusDimensions = {
  CRITERION: ['Tiêu chí', 'Criterion'],
  ...places,
  STATUS: ['Kết quả đánh giá', 'Status'],
  SEX: ['Giới tính', 'Sex'],
  YEAR: ['Năm', 'Year'],
} as const satisfies Record<string, Words>;

/** Words for the enums of programmes and criteria. */
export const programmeLabels: Labels = {
  ComponentKind: {
    head: ['Loại thành phần', 'Kind of component'],
    values: {
      COMPONENT: ['Hợp phần', 'Component'],
      CONTENT: ['Nội dung thành phần', 'Component content'],
      PROJECT: ['Dự án', 'Project'],
      SUBPROJECT: ['Tiểu dự án', 'Sub-project'],
      PROJECT_CONTENT: ['Nội dung của dự án', 'Project content'],
      SPECIAL_PROGRAMME: ['Chương trình chuyên đề', 'Special programme'],
    },
  },
  CriteriaVariation: {
    head: ['Ngưỡng thay đổi theo', 'Thresholds vary by'],
    values: {
      NONE: ['Chung cho tất cả', 'Nothing'],
      REGION: ['Vùng', 'Region'],
      COMMUNE_GROUP: ['Nhóm xã', 'Commune group'],
    },
  },
  CriterionStatusDimension: { head: ['Nhóm theo', 'Group by'], values: statusDimensions },
  CriterionStatusOrderField: {
    head: ['Sắp xếp theo', 'Order by'],
    values: {
      ...statusDimensions,
      ...measures,
      ASSESSED: ['Số đã đánh giá', 'Number assessed'],
      MET: ['Số đạt', 'Number met'],
      BASICALLY_MET: ['Số cơ bản đạt', 'Number basically met'],
      NOT_MET: ['Số chưa đạt', 'Number not met'],
      NOT_ASSESSED: ['Số chưa đánh giá', 'Number not assessed'],
      NOT_APPLICABLE: ['Số không thuộc đối tượng', 'Number not applicable'],
      SHARE: ['Tỷ lệ đạt', 'Share met'],
      SHARE_AT_LEAST: ['Tỷ lệ đạt tối thiểu', 'Share met at least'],
      SHARE_AT_MOST: ['Tỷ lệ đạt tối đa', 'Share met at most'],
    },
  },
  CriterionStatusValue: {
    head: ['Kết quả đánh giá', 'Status'],
    values: {
      MET: ['Đạt', 'Met'],
      BASICALLY_MET: ['Cơ bản đạt', 'Basically met'],
      NOT_MET: ['Chưa đạt', 'Not met'],
      NOT_ASSESSED: ['Chưa đánh giá', 'Not assessed'],
      NOT_APPLICABLE: ['Không thuộc đối tượng', 'Not applicable'],
    },
  },
  EvaluationReason: {
    head: ['Lý do', 'Reason'],
    values: {
      THRESHOLD_HELD: ['Đạt ngưỡng', 'Threshold held'],
      THRESHOLD_NEARLY_HELD: ['Gần đạt ngưỡng', 'Threshold nearly held'],
      THRESHOLD_MISSED: ['Không đạt ngưỡng', 'Threshold missed'],
      THRESHOLD_UNKNOWN: ['Chưa rõ ngưỡng', 'Threshold unknown'],
      VALUE_UNKNOWN: ['Chưa có số liệu', 'Value unknown'],
      PARTS_MET: ['Mọi nội dung đều đạt', 'Every part met'],
      PART_BASICALLY_MET: ['Có nội dung cơ bản đạt', 'A part basically met'],
      PART_NOT_MET: ['Có nội dung chưa đạt', 'A part not met'],
      PART_NOT_ASSESSED: ['Có nội dung chưa đánh giá', 'A part not assessed'],
      PARTS_UNKNOWN: ['Chưa rõ các nội dung', 'Parts unknown'],
      NESTED_SET_PASSED: ['Đạt bộ tiêu chí kèm theo', 'Other set passed'],
      NESTED_SET_FAILED: ['Không đạt bộ tiêu chí kèm theo', 'Other set failed'],
      NESTED_SET_UNKNOWN: ['Chưa rõ bộ tiêu chí kèm theo', 'Other set unknown'],
      NESTED_RESULT_ONLY: ['Chỉ có kết quả, không có minh chứng', 'Result without evidence'],
      NESTED_RESULT_EXPIRED: ['Kết quả đã hết hiệu lực', 'Result expired'],
      SET_NOT_IN_FORCE: ['Bộ tiêu chí không còn hoặc chưa có hiệu lực', 'Set not in force'],
      UNIT_NOT_JUDGED: ['Đơn vị không thuộc đối tượng', 'Unit not judged'],
    },
  },
  FigureStatus: {
    head: ['Tính chất số liệu', 'Plan or fact'],
    values: {
      ACTUAL: ['Thực hiện', 'Actual'],
      EXPECTED: ['Dự kiến', 'Expected'],
      PROPOSED: ['Đề xuất', 'Proposed'],
    },
  },
  HealthSector: {
    head: ['Thuộc ngành y tế', 'Health sector'],
    values: { YES: ['Có', 'Yes'], PARTIAL: ['Một phần', 'Partly'], NO: ['Không', 'No'] },
  },
  ProgrammeSuccessionRelation: {
    head: ['Phần kế thừa', 'Part taken over'],
    values: { WHOLE: ['Toàn bộ', 'Whole'], PARTIAL: ['Một phần', 'Part'] },
  },
  RegistrationStage: {
    head: ['Bước công nhận', 'Stage of recognition'],
    values: {
      REGISTERED: ['Đăng ký', 'Registered'],
      SELF_ASSESSED: ['Tự đánh giá', 'Self-assessed'],
      VERIFIED: ['Thẩm tra', 'Verified'],
      APPRAISED: ['Thẩm định', 'Appraised'],
      RECOGNISED: ['Công nhận', 'Recognised'],
      REVOKED: ['Thu hồi', 'Revoked'],
      LAPSED: ['Không được công nhận', 'Lapsed'],
    },
  },
  RegistrationTarget: {
    head: ['Danh hiệu đăng ký', 'Registered for'],
    values: {
      NTM: ['Nông thôn mới', 'New rural area'],
      NTM_ADVANCED: ['Nông thôn mới nâng cao', 'Advanced new rural area'],
      NTM_MODEL: ['Nông thôn mới kiểu mẫu', 'Model new rural area'],
    },
  },
  ThresholdScope: {
    head: ['Phạm vi của ngưỡng', 'Scope of the threshold'],
    values: {
      GENERAL: ['Chung', 'General'],
      REGION: ['Vùng', 'Region'],
      COMMUNE_GROUP: ['Nhóm xã', 'Commune group'],
    },
  },
};

/** Words for the enums of how programmes are carried out. */
export const steeringLabels: Labels = {
  ObstacleCategory: {
    head: ['Loại khó khăn, vướng mắc', 'Kind of obstacle'],
    values: {
      BEHIND_TARGET: ['Chưa đạt chỉ tiêu', 'Behind target'],
      COORDINATION: ['Phối hợp', 'Coordination'],
      DATA_SUPPLY: ['Cung cấp số liệu', 'Data supply'],
      DEPENDENCE_ON_UPPER_LEVEL: ['Phụ thuộc tuyến trên', 'Depends on the level above'],
      DISBURSEMENT: ['Giải ngân', 'Disbursement'],
      OVERLAP: ['Chồng chéo', 'Overlap'],
      PROCUREMENT: ['Đấu thầu, mua sắm', 'Procurement'],
      SHORTAGE: ['Thiếu nguồn lực', 'Shortage'],
      UNSPECIFIED: ['Không nêu rõ', 'Unspecified'],
    },
  },
  ObstacleStatus: {
    head: ['Tình trạng khó khăn', 'State of the obstacle'],
    values: { OPEN: ['Chưa giải quyết', 'Open'], RESOLVED: ['Đã giải quyết', 'Resolved'] },
  },
  ReportingBody: {
    head: ['Đơn vị báo cáo', 'Reporting body'],
    values: {
      COMMUNE_HEALTH_STATION: ['Trạm y tế', 'Commune health station'],
      DISTRICT_HEALTH_CENTRE: ['Trung tâm y tế', 'District health centre'],
      DEPARTMENT_OF_HEALTH: ['Sở Y tế', 'Department of Health'],
    },
  },
  ReportingFrequency: {
    head: ['Kỳ báo cáo', 'Reporting frequency'],
    values: { WEEKLY: ['Hằng tuần', 'Weekly'], MONTHLY: ['Hằng tháng', 'Monthly'] },
  },
  StatementKind: {
    head: ['Loại nội dung', 'Kind of statement'],
    values: {
      ACTOR: ['Chủ thể', 'Actor'],
      COMMITMENT: ['Cam kết', 'Commitment'],
      DIRECTIVE: ['Chỉ đạo', 'Directive'],
      EVENT: ['Sự kiện', 'Event'],
      LEGAL: ['Căn cứ pháp lý', 'Legal'],
      OBSERVATION: ['Số liệu', 'Observation'],
      OBSTACLE: ['Khó khăn, vướng mắc', 'Obstacle'],
      PLAN: ['Dự kiến', 'Plan'],
      PROCESS: ['Quy trình', 'Process'],
      PROPOSAL: ['Đề xuất', 'Proposal'],
      REGISTRATION: ['Đăng ký', 'Registration'],
      STATEMENT: ['Phát biểu khác', 'Other statement'],
      TARGET_RESULT: ['Kết quả chỉ tiêu', 'Target result'],
    },
  },
  ShareUnknown: {
    head: ['Vì sao không có tỷ lệ', 'Why there is no share'],
    values: {
      NOBODY_ASSESSED: ['Chưa đơn vị nào được đánh giá', 'Nobody assessed'],
      PARTS_NOT_ASSESSED: ['Có nội dung chưa đánh giá được', 'Parts not assessed'],
    },
  },
  StatementTopic: {
    head: ['Chủ đề', 'Topic'],
    values: {
      FINANCE: ['Tài chính', 'Finance'],
      GEOGRAPHY: ['Địa bàn', 'Geography'],
      HEALTH: ['Y tế', 'Health'],
      PROGRAMMES: ['Chương trình', 'Programmes'],
    },
  },
};
