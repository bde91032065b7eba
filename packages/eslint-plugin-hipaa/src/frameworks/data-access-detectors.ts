import type { TSESTree } from '@typescript-eslint/utils';
import type { Chain } from '../ast/chains.js';
import type { SourceFile } from '../ast/source-file.js';
import { appwrite, dynamo, firestoreFunction } from './document-access.js';
import { fhir, fhirOverHttp } from './fhir-access.js';
import { entityArgument, keyValue, storeMethod } from './model-access.js';
import { statement } from './sql-access.js';
import type { Found } from './store-operations.js';
import { tableInChain } from './table-access.js';

type Detector = (file: SourceFile, chain: Chain, tip: TSESTree.CallExpression) => Found | undefined;

/** Tried in order: what is written out (a statement, a table name) before what only names tell. */
export const detectors: readonly Detector[] = [statement, dynamo, firestoreFunction, appwrite, fhir, fhirOverHttp, tableInChain, keyValue, entityArgument, storeMethod];
