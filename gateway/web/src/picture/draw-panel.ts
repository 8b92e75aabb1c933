import { framed, textAt } from './frame.js';

const copied = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const margin = 12;
const line = 22;

function inlineStyles(from: Element, to: Element): void {
  // A shape that is drawn by reference looks as each of its references does.
  const isReferred = from.closest('defs') !== null && from.closest('pattern') === null;
  if (!isReferred) {
    const style = getComputedStyle(from);
    const moved = style.transform === 'none' ? '' : `;transform:${style.transform}`;
    const looks = copied.map((name) => `;${name}:${style.getPropertyValue(name)}`).join('');
    to.setAttribute('style', `${to.getAttribute('style') ?? ''}${looks}${moved}`);
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) inlineStyles(child, copy);
  }
}

/** A drawing of the page as it looks there, at a place of the picture. */
function copyAt(x: number, y: number, drawing: SVGSVGElement): SVGSVGElement {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, copy);
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

/** All that is drawn in a panel as one picture: each drawing below its caption, then the legend; null where nothing is. */
export function drawPanel(body: Element, title: string): SVGSVGElement | null {
  const drawings = body.querySelectorAll<SVGSVGElement>('svg.drawing, .drawing > svg');
  if (drawings.length === 0) return null;
  const content: Element[] = [];
  let width = 0;
  let y = 40;
  for (const drawing of drawings) {
    const caption = drawing.closest('figure')?.querySelector('figcaption')?.textContent;
    if (caption) {
      content.push(textAt(margin, y + margin, caption, true));
      // Names of programmes are long, and a phone's drawing is narrow.
      width = Math.max(width, caption.length * 7 + 2 * margin);
      y += line;
    }
    content.push(copyAt(0, y, drawing));
    const box = drawing.getBoundingClientRect();
    width = Math.max(width, box.width);
    y += box.height;
  }
  for (const item of body.querySelectorAll('.legend li')) {
    y += line;
    const sign = item.querySelector<SVGSVGElement>('svg.sign');
    if (sign) content.push(copyAt(margin, y - margin, sign));
    const besideSign = sign ? sign.getBoundingClientRect().width + 10 : 0;
    content.push(textAt(margin + besideSign, y, item.textContent.trim()));
  }
  return framed({ width, height: y + margin }, title, content);
}
