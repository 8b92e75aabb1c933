import { registerEnumType } from 'type-graphql';

/** Stages of a procurement, in their order. */
export enum ProcurementStage {
  PLANNING = 'PLANNING',
  TENDER = 'TENDER',
  AWARD = 'AWARD',
  CONTRACT = 'CONTRACT',
  IMPLEMENTATION = 'IMPLEMENTATION',
}

registerEnumType(ProcurementStage, {
  name: 'ProcurementStage',
  description: 'Stage of a procurement (OCDS), in this order.',
  valuesConfig: {
    PLANNING: {
      description: 'Lập, thẩm định và phê duyệt kế hoạch lựa chọn nhà thầu: until the plan is approved.',
    },
    TENDER: { description: 'Mời thầu: until bids are closed.' },
    AWARD: { description: 'Đánh giá và phê duyệt kết quả: until a supplier is chosen.' },
    CONTRACT: { description: 'Ký hợp đồng: until the contract is signed.' },
    IMPLEMENTATION: { description: 'Thực hiện hợp đồng: until what was bought is handed over.' },
  },
});

/** What kind of thing is bought. */
export enum ProcurementCategory {
  GOODS = 'GOODS',
  WORKS = 'WORKS',
  SERVICES = 'SERVICES',
}

registerEnumType(ProcurementCategory, {
  name: 'ProcurementCategory',
  description: 'What kind of thing is bought (OCDS `mainProcurementCategory`).',
  valuesConfig: {
    GOODS: { description: 'Hàng hóa: medicines, equipment, supplies.' },
    WORKS: { description: 'Xây lắp: building and repair.' },
    SERVICES: { description: 'Dịch vụ: training, design, supervision.' },
  },
});

/** How a supplier is chosen. */
export enum ProcurementMethod {
  OPEN = 'OPEN',
  SELECTIVE = 'SELECTIVE',
  LIMITED = 'LIMITED',
  DIRECT = 'DIRECT',
}

registerEnumType(ProcurementMethod, {
  name: 'ProcurementMethod',
  description: 'How a supplier is chosen (OCDS `procurementMethod`).',
  valuesConfig: {
    OPEN: { description: 'Đấu thầu rộng rãi: anyone may bid.' },
    SELECTIVE: { description: 'Qualified suppliers may bid.' },
    LIMITED: { description: 'Đấu thầu hạn chế, chào hàng cạnh tranh: several are asked.' },
    DIRECT: { description: 'Chỉ định thầu, mua sắm trực tiếp: one is asked.' },
  },
});
