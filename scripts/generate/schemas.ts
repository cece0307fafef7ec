import ts from 'typescript';
import { follow, type Reference } from '../lib/openapi-walk.js';

interface Schema {
  $ref?: string;
  description?: string;
  [keyword: string]: unknown;
}

/**
 * Gives each property that is a `$ref` the description of its target, which openapi-typescript would leave out.
 * @param document The bundled description. Changed in place.
 */
export function describeReferences(document: object): void {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') {
        for (const property of Object.values<Schema>(value)) {
          if (!property.$ref || property.description) continue;
          const { description } = follow<Schema>(document, property as Reference);
          if (description) property.description = description;
        }
      }
      // Examples are data, which can have a member of any name.
      if (key !== 'examples' && key !== 'example' && key !== 'enum') visit(value);
    }
  };
  visit(document);
}

/**
 * Moves the schemas from the interface `components` to declarations of their own, which have short names.
 * @param nodes What openapi-typescript returns.
 * @returns The nodes, in which `components` refers to the declarations, and the declarations.
 * @throws Error if openapi-typescript has changed its form.
 */
export function splitSchemas(nodes: readonly ts.Node[]): { api: ts.Node[]; schemas: ts.Node[] } {
  const { factory } = ts;
  const isNamed = (name: string) => (node: ts.Node) =>
    (ts.isInterfaceDeclaration(node) || ts.isPropertySignature(node)) &&
    (node.name as ts.Identifier).text === name;
  const components = nodes.find(isNamed('components')) as ts.InterfaceDeclaration | undefined;
  const member = components?.members.find(isNamed('schemas')) as ts.PropertySignature | undefined;
  if (!components || !member?.type || !ts.isTypeLiteralNode(member.type)) {
    throw new Error('openapi-typescript returns no components.schemas.');
  }
  const properties = member.type.members as ts.NodeArray<ts.PropertySignature>;

  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const schemas = properties.map(({ name, type }, i) => {
    const identifier = factory.createIdentifier((name as ts.Identifier).text);
    const declaration =
      type && ts.isTypeLiteralNode(type)
        ? factory.createInterfaceDeclaration(exported, identifier, undefined, undefined, type.members)
        : factory.createTypeAliasDeclaration(exported, identifier, undefined, type as ts.TypeNode);
    return ts.setSyntheticLeadingComments(
      declaration,
      ts.getSyntheticLeadingComments(properties[i] as ts.Node),
    );
  });

  const references = properties.map(({ name }) => {
    const type = factory.createTypeReferenceNode(`Schemas.${(name as ts.Identifier).text}`);
    return factory.createPropertySignature(undefined, name, undefined, type);
  });
  const moved = factory.createPropertySignature(
    undefined,
    member.name,
    undefined,
    factory.createTypeLiteralNode(references),
  );
  const api = nodes.map((node) =>
    node === components
      ? factory.createInterfaceDeclaration(
          components.modifiers,
          components.name,
          undefined,
          undefined,
          components.members.map((each) => (each === member ? moved : each)),
        )
      : node,
  );
  return { api, schemas };
}

/**
 * Shortens the references between schemas, which are declarations in one file.
 * @param source TypeScript source.
 */
export const shortReferences = (source: string): string =>
  source.replaceAll(/components\["schemas"\]\["(\w+)"\]/g, '$1');

/**
 * Makes descriptions the text of their comments. Editors show tags below the text, each under its name.
 * @param source TypeScript source.
 */
export const plainDescriptions = (source: string): string =>
  source.replaceAll(/^( *(?:\/\*\*|\*)) @description /gm, '$1 ');
