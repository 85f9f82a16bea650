package io.finlego.ledger;

import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.kit.DomainReplay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A ledger that remembers its batches and their instants, so that another ledger repeats them. */
final class RecordedLedger {

  private final LedgerDatabase ledger;
  private final InstantSource clock;
  private final List<Batch> batches = new ArrayList<>();

  RecordedLedger(LedgerDatabase ledger) {
    this.ledger = ledger;
    clock = LedgerDatabase.clockOn(ledger.dataSource());
  }

  private record Batch(
      List<ReceivedCommand<LedgerRequest>> commands, Instant instant, List<String> outcomes) {}

  List<Outcome> apply(List<LedgerRequest> requests) {
    List<ReceivedCommand<LedgerRequest>> commands = Commands.batch(requests);
    List<Instant> instants = new ArrayList<>();
    List<Outcome> outcomes =
        ledger.apply(
            commands,
            () -> {
              instants.add(clock.instant());
              return instants.getLast();
            });
    batches.add(new Batch(commands, instants.getFirst(), texts(outcomes)));
    return outcomes;
  }

  /** The outcomes of all batches. */
  List<String> outcomes() {
    return batches.stream().flatMap(batch -> batch.outcomes().stream()).toList();
  }

  /** Applies the batches to another ledger at the same instants. Returns the outcomes there. */
  List<String> repeatOn(LedgerDatabase other) {
    return batches.stream()
        .flatMap(batch -> texts(other.apply(batch.commands(), batch::instant)).stream())
        .toList();
  }

  List<String> rows() {
    return rowsOf(ledger);
  }

  static List<String> rowsOf(LedgerDatabase ledger) {
    return DomainReplay.rows(ledger.jdbcAs("postgres"), "ledger");
  }

  private static List<String> texts(List<Outcome> outcomes) {
    return outcomes.stream().map(DomainReplay::text).toList();
  }
}
