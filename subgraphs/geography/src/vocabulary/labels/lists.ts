import { type EnumWords, type Labels, places, type Words } from './words.js';

/** What lists and groups are ordered and grouped by, one word for all enums that have it. */
const words: Readonly<Record<string, Words>> = {
  ...places,
  ALLOCATED: ['Phân bổ', 'Allocated'],
  AMOUNT: ['Số tiền', 'Amount'],
  APPRAISED: ['Số đã thẩm định', 'Number appraised'],
  APPROVED: ['Số đã phê duyệt', 'Number approved'],
  APPROVED_AMOUNT: ['Số tiền được phê duyệt', 'Amount approved'],
  APPROVED_SHARE: ['Tỷ lệ đã phê duyệt', 'Share approved'],
  AREA: ['Đơn vị hoặc vùng', 'Unit or region'],
  ASSESSED_ON: ['Ngày đánh giá', 'Day of assessment'],
  CARRIED_OVER: ['Kéo dài', 'Carried over'],
  CAPITAL: ['Loại vốn', 'Type of capital'],
  CATEGORY: ['Loại', 'Category'],
  CODE: ['Mã', 'Code'],
  COMPONENT: ['Thành phần', 'Component'],
  CONTRACT_AMOUNT: ['Giá trị hợp đồng', 'Contract amount'],
  COUNT: ['Số lượng', 'Count'],
  DAY: ['Ngày', 'Day'],
  DAYS_OVERDUE: ['Số ngày trễ hạn', 'Days overdue'],
  DELAY: ['Số ngày chậm', 'Delay'],
  DIFFERENCE: ['Chênh lệch', 'Difference'],
  DISBURSED: ['Giải ngân', 'Disbursed'],
  DISBURSEMENT_RATE: ['Tỷ lệ giải ngân', 'Disbursement rate'],
  DUE_ON: ['Hạn nộp', 'Day due'],
  ENTERED_ON: ['Ngày ghi sổ', 'Day of entry'],
  ENTRY: ['Số bút toán', 'Entry'],
  FINISHED: ['Số đã hoàn thành', 'Number finished'],
  FREQUENCY: ['Định kỳ', 'Frequency'],
  GAP: ['Phần còn thiếu', 'Gap'],
  ID: ['Mã định danh', 'Id'],
  INDICATOR: ['Chỉ số', 'Indicator'],
  KIND: ['Loại', 'Kind'],
  LAPSED: ['Số hết hiệu lực', 'Number lapsed'],
  LATE: ['Số chậm', 'Number late'],
  LONGEST_DELAY: ['Chậm nhiều nhất', 'Longest delay'],
  MEAN_DELAY: ['Chậm trung bình', 'Mean delay'],
  MEDIAN_DELAY: ['Trung vị số ngày chậm', 'Median delay'],
  METHOD: ['Hình thức lựa chọn nhà thầu', 'Method'],
  NOT_DUE: ['Số chưa đến hạn', 'Number not due'],
  OCCURRED_ON: ['Ngày xảy ra', 'Day it occurred'],
  ON_TIME: ['Số đúng hạn', 'Number on time'],
  ON_TIME_SHARE: ['Tỷ lệ đúng hạn', 'Share on time'],
  OVERDUE: ['Số quá hạn chưa nộp', 'Number overdue'],
  OWED_BY: ['Bên báo cáo', 'Owed by'],
  PERCENTILE10_DELAY: ['Phân vị 10 % số ngày chậm', '10th percentile of delay'],
  PERCENTILE25_DELAY: ['Phân vị 25 % số ngày chậm', '25th percentile of delay'],
  PERCENTILE75_DELAY: ['Phân vị 75 % số ngày chậm', '75th percentile of delay'],
  PERCENTILE90_DELAY: ['Phân vị 90 % số ngày chậm', '90th percentile of delay'],
  PERIOD: ['Kỳ', 'Period'],
  PLANNED: ['Kế hoạch vốn', 'Planned'],
  PLANNED_AMOUNT: ['Giá gói thầu', 'Planned amount'],
  PLAN_YEAR: ['Năm kế hoạch', 'Plan year'],
  PROGRAMME: ['Chương trình', 'Programme'],
  PUBLISHED_ON: ['Ngày công bố', 'Day of publication'],
  PUBLISHER: ['Nơi công bố', 'Publisher'],
  RAISED_ON: ['Ngày nêu', 'Day raised'],
  RECOGNISED: ['Số được công nhận', 'Number recognised'],
  RECOGNISED_SHARE: ['Tỷ lệ được công nhận', 'Share recognised'],
  RELATIVE_DIFFERENCE: ['Chênh lệch tương đối', 'Relative difference'],
  REQUESTED_AMOUNT: ['Số tiền đề nghị', 'Amount requested'],
  RESOLVED_ON: ['Ngày giải quyết', 'Day resolved'],
  REVOKED: ['Số bị thu hồi', 'Number revoked'],
  SETTLED: ['Quyết toán', 'Settled'],
  SOURCE: ['Nguồn vốn', 'Fund source'],
  STAGE: ['Giai đoạn', 'Stage'],
  STANDARD_DEVIATION_DELAY: ['Độ lệch chuẩn số ngày chậm', 'Standard deviation of delay'],
  STATE: ['Trạng thái', 'State'],
  SUBMITTED: ['Số đã trình', 'Number submitted'],
  SUBMITTED_ON: ['Ngày nộp', 'Day submitted'],
  TARGET: ['Mục tiêu', 'Target'],
  TITLE: ['Tên', 'Title'],
  TOPIC: ['Chủ đề', 'Topic'],
  TRANSFERRED: ['Bàn giao', 'Handed over'],
  VALUE: ['Giá trị', 'Value'],
  YEAR: ['Năm', 'Year'],
};

const byOrder: Words = ['Sắp xếp theo', 'Order by'];
const byGroup: Words = ['Nhóm theo', 'Group by'];

function of(head: Words, names: string): EnumWords {
  return { head, values: Object.fromEntries(names.split(' ').map((name) => [name, words[name] as Words])) };
}

const delays =
  'MEAN_DELAY STANDARD_DEVIATION_DELAY PERCENTILE10_DELAY PERCENTILE25_DELAY MEDIAN_DELAY PERCENTILE75_DELAY PERCENTILE90_DELAY LONGEST_DELAY';
const anyPlace = 'PRESENT_PROVINCE PROVINCE DISTRICT UNIT REGION CRITERIA_REGION';
const ofProcurement = `${anyPlace} PROGRAMME COMPONENT PLAN_YEAR CATEGORY METHOD STAGE`;
const ofReport = `${anyPlace} PROGRAMME OWED_BY FREQUENCY PERIOD YEAR`;
const ofRegistration = `${anyPlace} YEAR TARGET STAGE`;
const ofSettlement = `${anyPlace} PROGRAMME COMPONENT PLAN_YEAR SOURCE CAPITAL STATE`;

/** Words for the enums of lists and of groups. */
export const listLabels: Labels = {
  ActivityOrderField: of(byOrder, 'CODE PROGRAMME UNIT'),
  AnswerOrderField: of(byOrder, 'DAY UNIT'),
  CumulativeFundingOrderField: of(
    byOrder,
    'PERIOD PLANNED ALLOCATED CARRIED_OVER DISBURSED SETTLED TRANSFERRED DISBURSEMENT_RATE',
  ),
  CriterionStatusListOrderField: of(byOrder, 'UNIT YEAR GAP VALUE ASSESSED_ON'),
  DisagreementOrderField: of(byOrder, 'RELATIVE_DIFFERENCE DIFFERENCE PERIOD AREA INDICATOR'),
  LatestObservationOrderField: of(byOrder, 'UNIT VALUE PERIOD'),
  LedgerEntryOrderField: of(byOrder, 'ENTRY ENTERED_ON AMOUNT UNIT'),
  MeasureView: {
    head: ['Cách xem', 'View'],
    values: {
      VALUE: ['Giá trị', 'Value'],
      SHARE_OF_TOTAL: ['Tỷ trọng trong tổng', 'Share of total'],
      CHANGE: ['Tăng giảm so với năm trước', 'Change on the year before'],
      GROWTH: ['Tốc độ tăng so với năm trước', 'Growth on the year before'],
      PER_HEAD: ['Bình quân đầu người', 'Per head'],
    },
  },
  ObstacleOrderField: of(byOrder, 'RAISED_ON RESOLVED_ON CATEGORY UNIT'),
  ProcurementDimension: of(byGroup, ofProcurement),
  ProcurementGroupOrderField: of(
    byOrder,
    `${ofProcurement} COUNT LATE FINISHED ${delays} PLANNED_AMOUNT CONTRACT_AMOUNT`,
  ),
  ProcurementOrderField: of(byOrder, 'DELAY PLANNED_AMOUNT CONTRACT_AMOUNT PLAN_YEAR STAGE UNIT TITLE'),
  ProgressReportDimension: of(byGroup, ofReport),
  ProgressReportGroupOrderField: of(
    byOrder,
    `${ofReport} COUNT ON_TIME LATE OVERDUE NOT_DUE ON_TIME_SHARE ${delays}`,
  ),
  ProgressReportOrderField: of(byOrder, 'DUE_ON SUBMITTED_ON DAYS_OVERDUE PERIOD UNIT'),
  RegistrationDimension: of(byGroup, ofRegistration),
  RegistrationGroupOrderField: of(
    byOrder,
    `${ofRegistration} COUNT RECOGNISED APPRAISED REVOKED LAPSED RECOGNISED_SHARE`,
  ),
  RegistrationOrderField: of(byOrder, 'UNIT YEAR TARGET STAGE'),
  SettlementDimension: of(byGroup, ofSettlement),
  SettlementGroupOrderField: of(
    byOrder,
    `${ofSettlement} COUNT SUBMITTED APPROVED APPROVED_SHARE LATE ${delays} REQUESTED_AMOUNT APPROVED_AMOUNT`,
  ),
  SettlementOrderField: of(
    byOrder,
    'DELAY DUE_ON SUBMITTED_ON REQUESTED_AMOUNT APPROVED_AMOUNT PLAN_YEAR UNIT',
  ),
  SourceOrderField: of(byOrder, 'PUBLISHED_ON TITLE PUBLISHER ID'),
  StatementOrderField: of(byOrder, 'ID OCCURRED_ON TOPIC KIND UNIT'),
  TargetOrderField: of(byOrder, 'PERIOD VALUE INDICATOR AREA'),
};
