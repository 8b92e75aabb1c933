/** Languages that pages are written in. */
export type PageLanguage = 'en' | 'vi';

/** What buttons, links and notes beside a query say. */
export interface Words {
  readonly variables: string;
  readonly openQuery: string;
  readonly send: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly asking: string;
  readonly synthetic: string;
  readonly gone: string;
  readonly answered: (milliseconds: number, kilobytes: string) => string;
}

export const words: Readonly<Record<PageLanguage, Words>> = {
  en: {
    variables: 'Variables',
    openQuery: 'Open in the query page',
    send: 'Send',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: copy it by keyboard',
    asking: 'Asking …',
    synthetic: 'It holds synthetic figures.',
    gone: 'The server does not answer. Is it still running? Send it again once it is.',
    answered: (milliseconds, kilobytes) => `Answered in ${milliseconds} ms with ${kilobytes} kB.`,
  },
  vi: {
    variables: 'Biến',
    openQuery: 'Mở trong trang truy vấn',
    send: 'Gửi',
    copy: 'Chép',
    copied: 'Đã chép',
    selected: 'Đã chọn: chép bằng bàn phím',
    asking: 'Đang hỏi …',
    synthetic: 'Có số liệu giả lập.',
    gone: 'Máy chủ không trả lời. Máy chủ còn chạy không? Hãy gửi lại khi máy chủ đã chạy.',
    answered: (milliseconds, kilobytes) => `Trả lời sau ${milliseconds} ms, ${kilobytes} kB.`,
  },
};
