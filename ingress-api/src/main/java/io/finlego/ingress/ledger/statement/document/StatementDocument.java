package io.finlego.ingress.ledger.statement.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A statement in one format while it is written: {@link #begin}, each movement in order, {@link
 * #end}. Written parts are not kept in memory, so statements of any size can be written. A document
 * without {@link #end} is visibly broken, or at least lacks its closing balance.
 */
public interface StatementDocument {

  /**
   * The reason why this statement cannot be written in this format, checked before the first byte;
   * null if it can.
   */
  default @Nullable String refusal(Statement statement) {
    return null;
  }

  /** Writes the head at once, so that the reader gets the first bytes early. */
  void begin(Statement statement) throws IOException;

  void add(Movement movement) throws IOException;

  /** Writes the rest. Leaves the stream open. */
  void end(Turnover turnover) throws IOException;
}
