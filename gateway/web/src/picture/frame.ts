const namespace = 'http://www.w3.org/2000/svg';
const margin = 12;

/** An element of SVG with its attributes. */
export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** A line of text in the colour of the page. */
export function textAt(x: number, y: number, content: string, isBold = false, size = 12): SVGTextElement {
  const ink = getComputedStyle(document.body).color;
  const style = `font: ${isBold ? 600 : 400} ${size}px system-ui, sans-serif; fill: ${ink}`;
  const text = element('text', { x, y, style });
  text.textContent = content;
  return text;
}

/** A picture that stands alone: what is in it, its title above, and the address it was taken from below. */
export function framed(
  size: { readonly width: number; readonly height: number },
  title: string,
  content: readonly Element[],
): SVGSVGElement {
  // As wide as the title, too: nothing wraps a line in SVG.
  const width = Math.max(size.width, title.length * 9 + 2 * margin);
  const height = size.height + 30;
  const frame = element('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const fill = getComputedStyle(document.body).backgroundColor;
  frame.append(
    element('rect', { width: '100%', height: '100%', fill }),
    textAt(margin, 26, title, true, 16),
    ...content,
    textAt(margin, height - margin, location.href, false, 10),
  );
  return frame;
}
