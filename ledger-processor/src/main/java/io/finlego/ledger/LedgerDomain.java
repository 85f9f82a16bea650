package io.finlego.ledger;

import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Rejection;
import io.finlego.ledger.account.AccountOpened;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.OpeningTerms;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.moment.Moment;
import io.finlego.ledger.moment.TimeOrderedIds;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentDecisions;
import io.finlego.ledger.sql.ServerClock;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.wire.CommandReader;
import io.finlego.ledger.wire.LedgerOutcomes;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.AvroCodec;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The ledger's commands: load and lock, decide one after the other, write at once. */
final class LedgerDomain implements CommandDomain<LedgerRequest> {

  static final String NAME = "ledger";

  private final CommandReader reader = new CommandReader(AvroCodec.catalogue());
  private final LedgerOutcomes outcomes = new LedgerOutcomes(AvroCodec.catalogue());
  private final SecureRandom seeds = new SecureRandom();
  private final LedgerTables tables;
  private final ServerClock clock;
  private final OpeningTerms openingTerms;
  private final LedgerCalendar calendar;

  LedgerDomain(Statements statements, OpeningTerms openingTerms, LedgerCalendar calendar) {
    this.tables = new LedgerTables(statements);
    this.clock = new ServerClock(statements);
    this.openingTerms = openingTerms;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LedgerRequest decode(byte[] value) {
    return reader.read(value);
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<LedgerRequest>> commands) {
    Needs needs = new Needs();
    commands.forEach(command -> needs.add(command.command()));
    LedgerBatch batch = tables.load(needs);
    AccountPlaces places = AccountPlaces.load(needs, tables.accounts());
    // Only now: an instant taken before the locks could lie before that of an entry already there.
    TimeOrderedIds ids = new TimeOrderedIds(new SplittableRandom(seeds.nextLong()));
    Timeline timeline = new Timeline(clock.now(), calendar, ids);
    List<Outcome> decided = new ArrayList<>(commands.size());
    for (ReceivedCommand<LedgerRequest> command : commands) {
      decided.add(
          switch (command.command()) {
            case LedgerRequest.OfAccount request ->
                open(command.id(), request, batch, places, timeline);
            case LedgerRequest.OfPayment request -> change(command.id(), request, batch, timeline);
          });
    }
    tables.write(batch);
    return decided;
  }

  @Override
  public byte[] encodeRejection(Rejection rejection) {
    return outcomes.rejection(List.of(rejection));
  }

  private Outcome open(
      CommandId id,
      LedgerRequest.OfAccount request,
      LedgerBatch batch,
      AccountPlaces places,
      Timeline timeline) {
    Moment moment = timeline.next();
    return switch (OpeningAccount.decide(
        request.command(), openingTerms, places.next(request.command(), moment))) {
      case Decision.Refused<AccountOpened>(List<Rejection> reasons) -> outcomes.refused(reasons);
      case Decision.Accepted<AccountOpened>(AccountOpened opened) -> {
        batch.add(opened);
        places.taken(opened);
        yield outcomes.opened(id, request.caller(), opened, moment);
      }
    };
  }

  private Outcome change(
      CommandId id, LedgerRequest.OfPayment request, LedgerBatch batch, Timeline timeline) {
    Moment moment = timeline.next();
    Decision<? extends PaymentChange> decision =
        PaymentDecisions.decide(request.command(), batch, moment);
    return switch (decision) {
      case Decision.Refused<? extends PaymentChange> refused -> outcomes.refused(refused.reasons());
      case Decision.Accepted<? extends PaymentChange> accepted -> {
        PaymentChange change = accepted.value();
        batch.add(change);
        timeline.passed(change.at());
        yield outcomes.changed(id, request.caller(), change, moment);
      }
    };
  }
}
