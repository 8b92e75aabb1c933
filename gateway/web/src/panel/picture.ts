import type { PanelCell, PanelTable } from './panel-table.js';

const namespace = 'http://www.w3.org/2000/svg';
const copied = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font',
  'text-anchor',
] as const;
const shownRows = 60;

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of copied)
    to.setAttribute('style', `${to.getAttribute('style') ?? ''};${name}:${style.getPropertyValue(name)}`);
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) inlineStyles(child, copy);
  }
}

/** A drawing of the page as one that stands alone: with its title, its colours and the address it was taken from. */
export function standAlone(drawing: SVGSVGElement, title: string, footer: string): SVGSVGElement {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, copy);
  copy.setAttribute('x', '0');
  copy.setAttribute('y', '40');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return framed(width, height + 70, title, footer, [copy]);
}

/** The rows of a table as a drawing, for what has none of its own. */
export function drawTable({ columns, rows }: PanelTable, title: string, footer: string): SVGSVGElement {
  const shown = rows.slice(0, shownRows);
  const cellWidth = 170;
  const line = 20;
  const texts = [columns, ...shown].flatMap((row, rowIndex) =>
    row.map((cell, index) =>
      textAt(index * cellWidth + 12, 60 + rowIndex * line, shorten(cell), rowIndex === 0),
    ),
  );
  return framed(columns.length * cellWidth + 24, shown.length * line + 110, title, footer, texts);
}

function shorten(cell: PanelCell): string {
  const text = cell === null ? '–' : String(cell);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

function textAt(x: number, y: number, content: string, isBold: boolean, size = 12): SVGTextElement {
  const text = document.createElementNS(namespace, 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.setAttribute('style', `font: ${isBold ? 600 : 400} ${size}px system-ui, sans-serif; fill: ${ink()}`);
  text.textContent = content;
  return text;
}

function ink(): string {
  return getComputedStyle(document.body).color;
}

function framed(
  width: number,
  height: number,
  title: string,
  footer: string,
  content: readonly Element[],
): SVGSVGElement {
  const frame = document.createElementNS(namespace, 'svg');
  frame.setAttribute('xmlns', namespace);
  frame.setAttribute('width', String(width));
  frame.setAttribute('height', String(height));
  frame.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const paper = document.createElementNS(namespace, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  frame.append(
    paper,
    textAt(12, 26, title, true, 16),
    ...content,
    textAt(12, height - 12, footer, false, 10),
  );
  return frame;
}

/** A drawing as a file of SVG. */
export function svgFile(drawing: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
}

/** A drawing as a file of PNG, with two dots to a pixel. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (file) => (file ? resolve(file) : reject(new Error('The browser made no PNG.'))),
      'image/png',
    );
  });
}
