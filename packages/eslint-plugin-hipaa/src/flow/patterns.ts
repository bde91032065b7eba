import { contains, type Node } from '../ast/nodes.js';
import { keyName } from '../ast/static-names.js';

/** One step from the value a pattern takes apart to one of its names; undefined for a computed key. */
export interface PathStep {
  readonly member: string | undefined;
}

/** The steps from a pattern to one of the names it binds; undefined when the name isn't in it. */
export function pathTo(pattern: Node, target: Node): PathStep[] | undefined {
  if (pattern === target) return [];
  if (!contains(pattern, target)) return undefined;
  switch (pattern.type) {
    case 'AssignmentPattern':
      return pathTo(pattern.left, target);
    case 'RestElement':
      return pathTo(pattern.argument, target);
    case 'TSParameterProperty':
      return pathTo(pattern.parameter, target);
    case 'ArrayPattern': {
      const index = pattern.elements.findIndex((element) => element !== null && contains(element, target));
      const element = pattern.elements[index];
      const rest = element ? pathTo(element, target) : undefined;
      return rest && element ? (element.type === 'RestElement' ? rest : [{ member: String(index) }, ...rest]) : undefined;
    }
    case 'ObjectPattern': {
      const property = pattern.properties.find((candidate) => contains(candidate, target));
      if (property?.type === 'RestElement') return pathTo(property.argument, target);
      const rest = property ? pathTo(property.value, target) : undefined;
      return property && rest ? [{ member: keyName(property) }, ...rest] : undefined;
    }
    default:
      return undefined;
  }
}

/** The pattern a written name stands in, when it stands in one. */
export function patternAround(target: Node): Node | undefined {
  let node: Node = target;
  while (node.parent && /^(?:Property|ObjectPattern|ArrayPattern|AssignmentPattern|RestElement)$/.test(node.parent.type)) node = node.parent;
  return node === target ? undefined : node;
}
