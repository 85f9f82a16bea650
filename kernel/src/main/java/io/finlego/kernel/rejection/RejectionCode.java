package io.finlego.kernel.rejection;

/**
 * A reason for a refusal: a stable code for callers, and the kind of answer that they get. Each
 * domain has an enumeration of its own, and no code stands in two of them.
 */
public sealed interface RejectionCode
    permits CommonRejectionCode, ClientRejectionCode, LedgerRejectionCode {

  /** The kind of answer to a refusal. */
  enum Kind {
    /** The request makes no sense: HTTP 400. */
    INVALID,
    /** The request names something that does not exist or is not the caller's: HTTP 404. */
    NOT_FOUND,
    /** The current state forbids the command: HTTP 409. */
    CONFLICT,
    /** The caller has seen an older version: HTTP 412. */
    PRECONDITION,
    /** A business rule forbids the command: HTTP 422. */
    RULE,
    /** The caller exceeded a limit for a period of time: HTTP 429. */
    LIMIT,
    /** The command failed in its processor and went to the dead letters: HTTP 500. */
    BROKEN
  }

  /** The code as callers see it. */
  String code();

  Kind kind();
}
