import { type Labels, places, type Words } from './words.js';

const dimensions = {
  PROGRAMME: ['Chương trình', 'Programme'],
  COMPONENT: ['Thành phần', 'Component'],
  CAPITAL: ['Loại vốn', 'Type of capital'],
  SOURCE: ['Nguồn vốn', 'Fund source'],
  ...places,
  PLAN_YEAR: ['Năm kế hoạch', 'Plan year'],
  ORIGIN_YEAR: ['Năm giao vốn ban đầu', 'Year first given'],
} as const satisfies Record<string, Words>;

const times = {
  MONTH: ['Tháng', 'Month'],
  QUARTER: ['Quý', 'Quarter'],
  CALENDAR_YEAR: ['Năm dương lịch', 'Calendar year'],
} as const satisfies Record<string, Words>;

const amounts = {
  PLANNED: ['Kế hoạch vốn', 'Planned'],
  ALLOCATED: ['Phân bổ', 'Allocated'],
  CARRIED_OVER: ['Kéo dài', 'Carried over'],
  DISBURSED: ['Giải ngân', 'Disbursed'],
  SETTLED: ['Quyết toán', 'Settled'],
  TRANSFERRED: ['Bàn giao', 'Handed over'],
} as const satisfies Record<string, Words>;

/** Words for the enums of money. */
export const financeLabels: Labels = {
  AmountQualifier: {
    head: ['Cách ghi số tiền', 'Wording of the amount'],
    values: {
      EXACT: ['Chính xác', 'Exact'],
      ESTIMATE: ['Ước tính', 'Estimate'],
      MORE_THAN: ['Trên', 'More than'],
      NEARLY: ['Gần', 'Nearly'],
    },
  },
  CapitalType: {
    head: ['Loại vốn', 'Type of capital'],
    values: {
      INVESTMENT: ['Vốn đầu tư phát triển', 'Investment'],
      RECURRENT: ['Kinh phí sự nghiệp', 'Recurrent'],
    },
  },
  CumulativeFundingDimension: { head: ['Nhóm theo', 'Group by'], values: dimensions },
  FundingDimension: { head: ['Nhóm theo', 'Group by'], values: { ...dimensions, ...times } },
  FundingMeasure: { head: ['Chỉ tiêu vốn', 'Measure'], values: amounts },
  FundingOrderField: {
    head: ['Sắp xếp theo', 'Order by'],
    values: {
      ...dimensions,
      ...times,
      ...amounts,
      DISBURSEMENT_RATE: ['Tỷ lệ giải ngân', 'Disbursement rate'],
      UNITS_WITH_RATE: ['Số đơn vị có tỷ lệ giải ngân', 'Units with a rate'],
      MINIMUM_RATE: ['Tỷ lệ thấp nhất của các đơn vị', 'Smallest rate of the units'],
      PERCENTILE10_RATE: ['Phân vị 10 % tỷ lệ của các đơn vị', '10th percentile of the rates of the units'],
      PERCENTILE25_RATE: ['Phân vị 25 % tỷ lệ của các đơn vị', '25th percentile of the rates of the units'],
      MEDIAN_RATE: ['Trung vị tỷ lệ của các đơn vị', 'Median rate of the units'],
      PERCENTILE75_RATE: ['Phân vị 75 % tỷ lệ của các đơn vị', '75th percentile of the rates of the units'],
      PERCENTILE90_RATE: ['Phân vị 90 % tỷ lệ của các đơn vị', '90th percentile of the rates of the units'],
      MAXIMUM_RATE: ['Tỷ lệ cao nhất của các đơn vị', 'Largest rate of the units'],
      MEAN_RATE: ['Trung bình tỷ lệ của các đơn vị', 'Mean rate of the units'],
      STANDARD_DEVIATION_RATE: [
        'Độ lệch chuẩn tỷ lệ của các đơn vị',
        'Standard deviation of the rates of the units',
      ],
    },
  },
  FundSource: {
    head: ['Nguồn vốn', 'Fund source'],
    values: {
      CENTRAL: ['Ngân sách trung ương', 'Central budget'],
      LOCAL: ['Ngân sách địa phương', 'Local budget'],
      ODA: ['Vốn ODA', 'ODA'],
      CREDIT: ['Tín dụng chính sách', 'Policy credit'],
      OTHER: ['Nguồn khác', 'Other'],
    },
  },
  ProcurementCategory: {
    head: ['Loại mua sắm', 'Kind of procurement'],
    values: {
      GOODS: ['Hàng hóa', 'Goods'],
      WORKS: ['Xây lắp', 'Works'],
      SERVICES: ['Dịch vụ', 'Services'],
    },
  },
  ProcurementMethod: {
    head: ['Hình thức lựa chọn nhà thầu', 'Procurement method'],
    values: {
      OPEN: ['Đấu thầu rộng rãi', 'Open'],
      SELECTIVE: ['Qua sơ tuyển', 'Selective'],
      LIMITED: ['Đấu thầu hạn chế', 'Limited'],
      DIRECT: ['Chỉ định thầu', 'Direct'],
    },
  },
  ProcurementStage: {
    head: ['Giai đoạn đấu thầu', 'Procurement stage'],
    values: {
      PLANNING: ['Kế hoạch lựa chọn nhà thầu', 'Planning'],
      TENDER: ['Mời thầu', 'Tender'],
      AWARD: ['Phê duyệt kết quả', 'Award'],
      CONTRACT: ['Ký hợp đồng', 'Contract'],
      IMPLEMENTATION: ['Thực hiện hợp đồng', 'Implementation'],
    },
  },
  RateDenominator: {
    head: ['Mẫu số của tỷ lệ', 'Denominator of the rate'],
    values: {
      PLANNED: ['Kế hoạch vốn', 'Planned'],
      ALLOCATED: ['Vốn phân bổ', 'Allocated'],
      ALLOCATED_AND_CARRIED_OVER: ['Vốn phân bổ và kéo dài', 'Allocated and carried over'],
      AVAILABLE: ['Vốn phân bổ, kéo dài và nhận bàn giao', 'Allocated, carried over and taken over'],
    },
  },
  ReportedCapital: {
    head: ['Loại vốn được công bố', 'Type of capital reported'],
    values: {
      ALL: ['Tất cả các loại vốn', 'All capital'],
      INVESTMENT: ['Vốn đầu tư phát triển', 'Investment'],
      RECURRENT: ['Kinh phí sự nghiệp', 'Recurrent'],
    },
  },
  ReportedFundSource: {
    head: ['Nguồn vốn được công bố', 'Fund source reported'],
    values: {
      ALL: ['Tất cả các nguồn', 'All sources'],
      CENTRAL: ['Ngân sách trung ương', 'Central budget'],
      LOCAL: ['Ngân sách địa phương', 'Local budget'],
      ODA: ['Vốn ODA', 'ODA'],
      OTHER: ['Nguồn khác', 'Other'],
    },
  },
  ReportedProgrammeScope: {
    head: ['Phạm vi chương trình', 'Programmes covered'],
    values: {
      ONE: ['Một chương trình', 'One programme'],
      ALL_THREE: ['Cả ba chương trình 2021–2025', 'All three, 2021–2025'],
      ALL_2026: ['Các chương trình từ 2026', 'All from 2026'],
      OUTSIDE: ['Ngoài chương trình', 'Outside the programmes'],
    },
  },
  SettlementState: {
    head: ['Trạng thái quyết toán', 'State of settlement'],
    values: {
      PREPARING: ['Đang lập', 'Preparing'],
      SUBMITTED: ['Đã trình', 'Submitted'],
      RETURNED: ['Trả lại', 'Returned'],
      APPROVED: ['Đã phê duyệt', 'Approved'],
    },
  },
};
