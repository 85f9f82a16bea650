package io.finlego.processing.engine;

import io.finlego.processing.Outcome;

/**
 * What came of a command when it was applied for the first time. A replay knows it from the
 * journal.
 */
record EarlierAnswer(Outcome.Status status, Origin origin) {

  /** Where the outcome came from the first time. */
  enum Origin {
    /** The domain decided the command, or the engine refused it. */
    DECISION,
    /** The command log had the outcome already, so that the command was not decided. */
    COMMAND_LOG,
    /**
     * The command log had the outcome already, but the broker may have lost the record from which
     * the command was decided. The replay then has only this record to decide it from.
     */
    LOST_RECORD
  }

  /** Returns the same answer for a replay in which the broker has lost commands. */
  EarlierAnswer afterLoss() {
    return origin == Origin.COMMAND_LOG ? new EarlierAnswer(status, Origin.LOST_RECORD) : this;
  }
}
