import type { Labels } from './words.js';

/** Words for the enums of places. */
export const geographyLabels: Labels = {
  DateCertainty: {
    head: ['Độ chắc chắn của ngày', 'Certainty of the day'],
    values: {
      EXACT: ['Đúng ngày', 'Exact day'],
      NOT_LATER_THAN: ['Không muộn hơn', 'Not later than'],
    },
  },
  RegionScheme: {
    head: ['Cách phân vùng', 'Scheme of regions'],
    values: {
      PLANNING_2021: ['Vùng quy hoạch 2021', 'Planning regions 2021'],
      PLANNING_2025: ['Vùng quy hoạch 2025', 'Planning regions 2025'],
      NTM_CRITERIA: ['Vùng của tiêu chí nông thôn mới', 'Regions of the NTM criteria'],
    },
  },
  SuccessionRelation: {
    head: ['Phần kế thừa', 'Part that went over'],
    values: {
      WHOLE: ['Toàn bộ', 'Whole'],
      MAIN: ['Phần chính', 'Main part'],
      PARTIAL: ['Một phần', 'Part'],
    },
  },
  UnitOrderField: {
    head: ['Sắp xếp theo', 'Order by'],
    values: { CODE: ['Mã', 'Code'], NAME: ['Tên', 'Name'] },
  },
  UnitType: {
    head: ['Loại đơn vị hành chính', 'Type of unit'],
    values: {
      COUNTRY: ['Quốc gia', 'Country'],
      PROVINCE: ['Tỉnh', 'Province'],
      CENTRAL_CITY: ['Thành phố trực thuộc trung ương', 'Centrally run city'],
      DISTRICT: ['Huyện', 'Rural district'],
      URBAN_DISTRICT: ['Quận', 'Urban district'],
      TOWN: ['Thị xã', 'Town'],
      PROVINCIAL_CITY: ['Thành phố thuộc tỉnh', 'Provincial city'],
      COMMUNE: ['Xã', 'Commune'],
      WARD: ['Phường', 'Ward'],
      TOWNSHIP: ['Thị trấn', 'Township'],
      SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
    },
  },
};
