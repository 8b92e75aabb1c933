import type { PageLanguage } from '../words/use-words.js';
import type { ReadyOperation } from './ready-operation.js';

type InBoth = Readonly<Record<PageLanguage, string>>;

/** What one may want to do, in the order in which the examples are listed. */
export const tasks = {
  start: { en: 'Start here', vi: 'Bắt đầu' },
  places: { en: 'Find places and their history', vi: 'Tìm địa phương và lịch sử' },
  criteria: { en: 'See who meets which criteria', vi: 'Xem nơi nào đạt tiêu chí nào' },
  money: { en: 'Follow the money', vi: 'Theo dõi kinh phí' },
  indicators: { en: 'Compare indicators and targets', vi: 'So sánh chỉ số và mục tiêu' },
  programmes: { en: 'Understand the programmes', vi: 'Tìm hiểu các chương trình' },
  sources: { en: 'Trace numbers to documents', vi: 'Truy số liệu về tài liệu' },
} as const satisfies Readonly<Record<string, InBoth>>;

type Task = keyof typeof tasks;

interface Described {
  readonly task: Task;
  /** The title in Vietnamese; in English it is the name of the operation. */
  readonly vi: string;
}

/** To which task each file of `schema/operations/` belongs, and what it is called in Vietnamese. */
export const descriptions: Readonly<Record<string, Described>> = {
  'communes-page': { task: 'start', vi: 'Các xã của một tỉnh, từng trang' },
  'search-units': { task: 'places', vi: 'Tìm địa phương theo tên' },
  'find-places': { task: 'places', vi: 'Tìm địa phương, kèm huyện và tỉnh' },
  'unit-lineage': { task: 'places', vi: 'Một xã trước và sau sáp nhập' },
  'unit-history': { task: 'places', vi: 'Địa phương hợp thành từ đâu và trở thành gì' },
  'province-communes': { task: 'criteria', vi: 'Kết quả, kinh phí và sức khỏe của mọi xã trong tỉnh' },
  'province-table': { task: 'criteria', vi: 'Các xã của một tỉnh thành bảng' },
  'province-summary': { task: 'criteria', vi: 'Một tỉnh: số xã đạt từng tiêu chí, kinh phí' },
  'country-by-criterion': { task: 'criteria', vi: 'Tỷ lệ xã đạt một tiêu chí ở từng tỉnh' },
  'commune-criteria': { task: 'criteria', vi: 'Vì sao một xã đạt hoặc chưa đạt' },
  'largest-gaps': { task: 'criteria', vi: 'Xã còn thiếu nhiều nhất so với tiêu chí' },
  'failing-slow-communes': { task: 'criteria', vi: 'Xã chưa đạt và giải ngân chậm' },
  'criteria-set': { task: 'criteria', vi: 'Một bộ tiêu chí và các ngưỡng' },
  'advanced-ntm-registrations': { task: 'criteria', vi: 'Các xã đăng ký nông thôn mới nâng cao' },
  'funding-groups': { task: 'money', vi: 'Tỉnh giải ngân chậm' },
  'disbursement-to-date': { task: 'money', vi: 'Giải ngân lũy kế theo quý' },
  'country-by-disbursement': { task: 'money', vi: 'Tỷ lệ giải ngân của từng tỉnh' },
  'unit-money': { task: 'money', vi: 'Kinh phí của một địa phương theo tháng' },
  'commune-money': { task: 'money', vi: 'Kinh phí, đăng ký và báo cáo của một xã' },
  'money-beside': {
    task: 'money',
    vi: 'Kinh phí các tỉnh cạnh nhau: tỷ trọng, tăng trưởng, bình quân đầu người',
  },
  'conduct-groups': { task: 'money', vi: 'Những gì chậm: báo cáo, mua sắm, quyết toán' },
  'reported-figures': { task: 'money', vi: 'Số liệu tài chính như tài liệu in' },
  'late-procurements': { task: 'money', vi: 'Mua sắm chậm và quyết toán chưa xong' },
  'indicator-history': { task: 'indicators', vi: 'Một chỉ số theo từng nơi công bố' },
  disagreements: { task: 'indicators', vi: 'Nơi các cơ quan công bố khác nhau' },
  'indicator-page': { task: 'indicators', vi: 'Định nghĩa, giá trị và mục tiêu của một chỉ số' },
  'what-is-known': { task: 'indicators', vi: 'Số liệu công bố có của các tỉnh' },
  'country-by-indicator': { task: 'indicators', vi: 'Một chỉ số ở mọi tỉnh' },
  'province-trend': { task: 'indicators', vi: 'Một tỉnh hiện nay qua các năm' },
  'unit-trend': { task: 'indicators', vi: 'Một chỉ số của một địa phương qua các năm' },
  'programme-structure': { task: 'programmes', vi: 'Cấu trúc và kinh phí của một chương trình' },
  'programme-page': { task: 'programmes', vi: 'Chương trình: thành phần, mục tiêu, vướng mắc' },
  'obstacles-and-overdue': { task: 'programmes', vi: 'Vướng mắc và báo cáo quá hạn' },
  choices: { task: 'programmes', vi: 'Những gì có thể chọn: chỉ số, tiêu chí, chương trình' },
  'source-list': { task: 'sources', vi: 'Mọi tài liệu' },
  'source-facts': { task: 'sources', vi: 'Những gì lấy từ một tài liệu' },
  'source-figures': { task: 'sources', vi: 'Tiền, mục tiêu, vướng mắc kèm tài liệu' },
  'source-rules': { task: 'sources', vi: 'Chương trình, tiêu chí, chỗ ngắt chuỗi kèm tài liệu' },
  'source-deeds': { task: 'sources', vi: 'Đăng ký, hoạt động, kiến nghị kèm tài liệu' },
};

/** The title of an example in the language of the page. */
export function titleOf({ fileName, title }: ReadyOperation, language: PageLanguage): string {
  return language === 'vi' ? (descriptions[fileName.replace('.graphql', '')]?.vi ?? title) : title;
}

/** The examples under the tasks that they are of; one of a file that nobody described is of the last. */
export function examplesByTask(
  examples: readonly ReadyOperation[],
): readonly (readonly [Task, readonly ReadyOperation[]])[] {
  const byTask = Map.groupBy(
    examples,
    ({ fileName }) => descriptions[fileName.replace('.graphql', '')]?.task ?? 'sources',
  );
  return (Object.keys(tasks) as Task[]).map((task) => [task, byTask.get(task) ?? []] as const);
}
