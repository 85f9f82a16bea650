package io.finlego.kernel.rejection;

/**
 * A reason for a refusal, with a stable code for callers and a kind that decides which HTTP status
 * they get. Each domain has its own enumeration of reasons, and no two reasons have the same code.
 */
public sealed interface RejectionCode
    permits CommonRejectionCode, ClientRejectionCode, LedgerRejectionCode {

  /** The kind of refusal, which decides the HTTP status. */
  enum Kind {
    /** The request has an invalid value: HTTP 400. */
    INVALID,
    /** The request names something that does not exist or is not the caller's: HTTP 404. */
    NOT_FOUND,
    /** The current state forbids the command: HTTP 409. */
    CONFLICT,
    /** The caller expects a version that is not the current one: HTTP 412. */
    PRECONDITION,
    /** A business rule forbids the command: HTTP 422. */
    RULE,
    /** The caller exceeded a limit for a period of time: HTTP 429. */
    LIMIT,
    /** The processor failed on the command and moved it to the dead-letter topic: HTTP 500. */
    BROKEN
  }

  /** Returns the code that callers see. */
  String code();

  Kind kind();
}
