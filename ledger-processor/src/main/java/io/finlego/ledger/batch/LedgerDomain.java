package io.finlego.ledger.batch;

import io.finlego.ledger.wire.CommandReader;
import io.finlego.ledger.wire.ImpliedConclusions;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.Conclusion;
import io.finlego.processing.EventSeal;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.postgres.Statements;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches of commands to the ledger. For each batch it loads and locks the data, decides
 * the commands one after the other, and writes all changes at once. While Postgres writes, another
 * thread encodes the replies and events.
 */
public final class LedgerDomain implements CommandDomain<LedgerRequest> {

  private final CommandReader reader = new CommandReader(AvroCodec.catalogue());
  private final LedgerTables tables;
  private final LedgerPolicy policy;

  public LedgerDomain(Statements statements, LedgerPolicy policy) {
    this.tables = new LedgerTables(statements);
    this.policy = policy;
  }

  @Override
  public String name() {
    return Domain.LEDGER.word();
  }

  @Override
  public LedgerRequest decode(byte[] value) {
    return reader.read(value);
  }

  @Override
  public @Nullable Conclusion impliedConclusion(LedgerRequest command) {
    return ImpliedConclusions.of(command);
  }

  @Override
  public EventSeal eventSeal() {
    return new VaultEventSeal(policy.secretSeal());
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<LedgerRequest>> commands, InstantSource clock) {
    LedgerNeeds needs = new LedgerNeeds();
    commands.forEach(command -> needs.add(command.command()));
    LedgerBatch batch = tables.load(needs);
    AccountPropertySource propertySource = tables.loadProperties(needs);
    // The batch reads the clock only after it has locked the rows. Otherwise another batch could
    // still book entries after this batch has read the clock.
    Instant start = clock.instant();
    Timeline timeline = new Timeline(start, policy.calendar());
    CommandDecisions decisions = new CommandDecisions(batch, propertySource, timeline, policy);
    List<Supplier<Outcome>> outcomeSuppliers = commands.stream().map(decisions::decide).toList();
    ForkJoinTask<List<Outcome>> outcomesTask =
        ForkJoinPool.commonPool()
            .submit(() -> outcomeSuppliers.stream().map(Supplier::get).toList());
    tables.write(batch, start);
    return outcomesTask.join();
  }
}
