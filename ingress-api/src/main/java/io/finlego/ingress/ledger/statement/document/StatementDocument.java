package io.finlego.ingress.ledger.statement.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement in one format. The caller calls {@link #begin} once, {@link #add} for each
 * movement in order, and {@link #end} once. A document does not keep the written parts in memory,
 * so a statement may have any size. If {@link #end} is not called, the output is visibly
 * incomplete, because it is malformed or lacks the closing balance.
 */
public interface StatementDocument {

  /**
   * The reason why this statement cannot be written in this format; null if it can be written. The
   * caller must ask for the reason before {@link #begin}.
   */
  default @Nullable String refusal(Statement statement) {
    return null;
  }

  /**
   * Tells whether this format checks the names of clients. If it does, the caller must call {@link
   * #clientRefusal} before {@link #begin}, with the name of each client who is a counterparty.
   */
  default boolean checksClientNames() {
    return false;
  }

  /**
   * The reason why a statement with this client as a counterparty cannot be written in this format;
   * null if it can be written.
   */
  default @Nullable String clientRefusal(String clientName) {
    return null;
  }

  /**
   * Writes the part before the movements and flushes it, so that this part is sent before the
   * movements are read.
   */
  void begin(Statement statement) throws IOException;

  void add(Movement movement) throws IOException;

  /**
   * Writes the part after the movements. Leaves the stream open.
   *
   * @param turnover the sums of the movements that were added
   */
  void end(Turnover turnover) throws IOException;
}
