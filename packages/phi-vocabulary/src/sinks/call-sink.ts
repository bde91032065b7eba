/**
 * One way data leaves a program by a call. A call is the sink when its last name is one of `methods` and what it is called on
 * comes from one of `modules`, or ends in one of `owners` (names in lower case, `_` and `this` left out), or, with neither, is bare.
 */
export interface CallSink {
  readonly methods: readonly string[];
  readonly owners?: readonly string[];
  readonly modules?: readonly string[];
  /** Positions of the arguments that leave; all when absent. */
  readonly args?: readonly number[];
  /** Members of an object argument that stay behind or are no content: a recipient, a template's id. */
  readonly ignore?: readonly string[];
  /** Only these members of an object argument leave. */
  readonly only?: readonly string[];
  /** For people: "Sentry", "an e-mail". */
  readonly label: string;
}
