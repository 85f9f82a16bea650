package io.finlego.processing.engine;

import io.finlego.processing.Outcome;
import io.finlego.processing.postgres.CopyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Reads and writes rows of the table {@code command_log}, for {@link CommandLog}. */
final class LoggedOutcomeRows {

  private final LoggedEvents loggedEvents;

  LoggedOutcomeRows(LoggedEvents loggedEvents) {
    this.loggedEvents = loggedEvents;
  }

  void write(CopyRows row, LoggedOutcome loggedOutcome, UUID topicId, Instant decidedAt) {
    row.uuid(loggedOutcome.commandId())
        .bytes(loggedOutcome.requestHash())
        .smallint(statusNumber(loggedOutcome.outcome().status()))
        .text(loggedOutcome.outcome().code())
        .bytes(loggedOutcome.outcome().reply())
        .bytes(loggedEvents.write(loggedOutcome))
        .uuid(topicId)
        .integer(loggedOutcome.partition())
        .bigint(loggedOutcome.offset())
        .instant(decidedAt);
  }

  LoggedOutcome read(ResultSet row) throws SQLException {
    UUID commandId = row.getObject(1, UUID.class);
    byte[] events = row.getBytes(6);
    return new LoggedOutcome(
        commandId,
        row.getBytes(2),
        new Outcome(
            status(row.getShort(3)),
            row.getString(4),
            row.getBytes(5),
            loggedEvents.read(commandId, events),
            LoggedEvents.isSealed(events)),
        PackedEvents.deadLetterReason(events),
        row.getObject(7, UUID.class),
        row.getInt(8),
        row.getLong(9));
  }

  private static short statusNumber(Outcome.Status status) {
    return switch (status) {
      case SUCCEEDED -> 0;
      case FAILED -> 1;
    };
  }

  private static Outcome.Status status(short statusNumber) {
    return statusNumber == 0 ? Outcome.Status.SUCCEEDED : Outcome.Status.FAILED;
  }
}
