// From a point on the screen to a place in a text.

interface CaretPosition {
  offsetNode: Node;
  offset: number;
}

export function offsetAt(x: number, y: number): { node: Node; offset: number } | null {
  const modern = (document as unknown as { caretPositionFromPoint?: (x: number, y: number) => CaretPosition | null }).caretPositionFromPoint;
  if (modern) {
    const position = modern.call(document, x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const older = (document as unknown as { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.call(document, x, y);
  return older ? { node: older.startContainer, offset: older.startOffset } : null;
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
