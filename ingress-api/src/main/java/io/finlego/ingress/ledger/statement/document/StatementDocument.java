package io.finlego.ingress.ledger.statement.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is being written in one form: {@link #begin}, each movement in order, {@link
 * #end}. What is written is not kept, so its size does not matter. A document that was not ended is
 * recognizably broken or at least lacks its closing balance.
 */
public interface StatementDocument {

  /** Why this statement cannot be written in this form, said before anything is; null: it can. */
  default @Nullable String refusal(Statement statement) {
    return null;
  }

  /** Writes the head, so that whoever waits gets its first bytes. */
  void begin(Statement statement) throws IOException;

  void add(Movement movement) throws IOException;

  /** Writes the rest; leaves the stream open. */
  void end(Turnover turnover) throws IOException;
}
