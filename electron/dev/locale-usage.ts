import { parseSync, Visitor, type ESTree } from 'vite';

/** A key asked for in code: fixed, or a pattern where a template has blanks. */
export interface KeyUse {
  key: string | RegExp;
  /** The namespaces it may stand in, when the key names none itself. */
  namespaces: readonly string[];
  line: number;
}

export interface SourceUse {
  /** Keys passed to `t` or to `i18nKey`: each must exist. */
  asked: KeyUse[];
  /** Every other text in the code: may be a key, or the blank of a pattern. */
  words: Set<string>;
  /** Templates outside of `t` that begin with fixed text: they may make a key. */
  patterns: RegExp[];
  /** Text a user would see that stands in the code. */
  visible: { text: string; line: number }[];
  namespaces: readonly string[];
}

const namingAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'label',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'title',
]);

/** Elements whose text is not language: names of keys, code. */
const wordlessElements = new Set(['kbd', 'Kbd', 'code', 'Code']);

const letters = /\p{L}/u;

function patternOf(template: ESTree.TemplateLiteral): RegExp | undefined {
  const [first = '', ...rest] = template.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw);
  if (!letters.test(first)) return undefined;
  const parts = [first, ...rest].map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('(.+)')}$`, 'u');
}

/** The fixed text or pattern of an argument; both branches of a condition. */
function keysOf(node: ESTree.Node): (string | RegExp)[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral': {
      if (node.expressions.length === 0) return [node.quasis[0]?.value.cooked ?? ''];
      const pattern = patternOf(node);
      return pattern === undefined ? [] : [pattern];
    }
    case 'ConditionalExpression':
      return [...keysOf(node.consequent), ...keysOf(node.alternate)];
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return keysOf(node.expression);
    default:
      return [];
  }
}

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'JSXMemberExpression') return nameOf(node.property);
  return '';
}

/** The value of `{ ns: 'team' }` in the options of a call. */
function namespaceOption(node: ESTree.Node | undefined): string | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type === 'Property' && nameOf(property.key) === 'ns') {
      const [key] = keysOf(property.value);
      if (typeof key === 'string') return key;
    }
  }
  return undefined;
}

function namespacesOf(node: ESTree.Node | undefined): string[] {
  if (node?.type === 'ArrayExpression')
    return node.elements.flatMap((element) => (element ? namespacesOf(element) : []));
  return node ? keysOf(node).filter((key) => typeof key === 'string') : [];
}

/**
 * Finds what a source file says about texts. `defaultNamespace` serves files that name none.
 * Throws when the file does not parse.
 */
export function readUse(file: string, source: string, defaultNamespace: string): SourceUse {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const asked: KeyUse[] = [];
  const words = new Set<string>();
  const patterns: RegExp[] = [];
  const visible: SourceUse['visible'] = [];
  const namespaces = new Set<string>();
  const namespacesByName = new Map<string, Set<string>>();

  function lineOf(node: { start: number }): number {
    return source.slice(0, node.start).split('\n').length;
  }
  function ask(node: ESTree.Node, from: readonly string[]): void {
    for (const key of keysOf(node)) asked.push({ key, namespaces: from, line: lineOf(node) });
  }
  function see(text: string, node: { start: number }): void {
    if (letters.test(text)) visible.push({ text: text.trim(), line: lineOf(node) });
  }

  new Visitor({
    VariableDeclarator({ id, init }) {
      if (init?.type !== 'CallExpression' || nameOf(init.callee) !== 'useTranslation') return;
      const named = namespacesOf(init.arguments[0]);
      const spaces = named.length > 0 ? named : [defaultNamespace];
      for (const space of spaces) namespaces.add(space);
      if (id.type !== 'ObjectPattern') return;
      for (const property of id.properties) {
        if (property.type !== 'Property' || nameOf(property.key) !== 't') continue;
        const alias = nameOf(property.value);
        namespacesByName.set(alias, new Set([...(namespacesByName.get(alias) ?? []), ...spaces]));
      }
    },
    'CallExpression:exit'({ callee, arguments: [key, options] }) {
      const name = nameOf(callee);
      if (key === undefined || (name !== 't' && !namespacesByName.has(name))) return;
      const explicit = namespaceOption(options);
      const known = [...(namespacesByName.get(name) ?? [])];
      ask(key, explicit === undefined ? known : [explicit]);
    },
    JSXAttribute({ name, value }) {
      const attribute = nameOf(name);
      if (value === null) return;
      if (attribute === 'i18nKey')
        ask(value.type === 'JSXExpressionContainer' ? value.expression : value, []);
      if (namingAttributes.has(attribute) && value.type === 'Literal') see(value.value, value);
    },
    JSXElement({ openingElement, children }) {
      if (wordlessElements.has(nameOf(openingElement.name))) return;
      for (const child of children) {
        if (child.type === 'JSXText') see(child.value, child);
        if (child.type === 'JSXExpressionContainer') {
          for (const text of keysOf(child.expression)) if (typeof text === 'string') see(text, child);
        }
      }
    },
    JSXFragment({ children }) {
      for (const child of children) if (child.type === 'JSXText') see(child.value, child);
    },
    Literal({ value }) {
      if (typeof value === 'string') words.add(value);
    },
    Property({ key }) {
      if (key.type === 'Identifier') words.add(key.name);
    },
    TemplateLiteral(node) {
      for (const key of keysOf(node)) {
        if (typeof key === 'string') words.add(key);
        else patterns.push(key);
      }
    },
  }).visit(program);

  const own = namespaces.size > 0 ? [...namespaces] : [defaultNamespace];
  for (const use of asked) if (use.namespaces.length === 0) use.namespaces = own;
  return { asked, words, patterns, visible, namespaces: own };
}
