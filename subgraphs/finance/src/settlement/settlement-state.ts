import { registerEnumType } from 'type-graphql';

/** How far a settlement dossier is. */
export enum SettlementState {
  PREPARING = 'PREPARING',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
}

registerEnumType(SettlementState, {
  name: 'SettlementState',
  description: 'How far a settlement dossier (hồ sơ quyết toán) is.',
  valuesConfig: {
    PREPARING: { description: 'Đang lập: not submitted yet.' },
    SUBMITTED: { description: 'Đã trình: submitted, under examination (thẩm tra).' },
    RETURNED: { description: 'Trả lại: returned to be completed.' },
    APPROVED: { description: 'Đã phê duyệt: approved; the ledger has the amount as SETTLED.' },
  },
});
