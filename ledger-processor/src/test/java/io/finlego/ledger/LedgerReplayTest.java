package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.model.Intent.Answer;
import io.finlego.ledger.model.Ledger;
import io.finlego.ledger.model.Program;
import io.finlego.ledger.model.World;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.kit.DomainReplay;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.RecordRefusal;
import io.finlego.schemas.common.RefusalReason;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.notification.Notification;
import io.finlego.schemas.reply.OtpTokenSealed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The same batches at the same instants give the same rows, replies, events and further commands in
 * another database, byte for byte.
 */
class LedgerReplayTest {

  private static final int STEPS = Integer.getInteger("finlego.replay.steps", 1_500);
  private static final AvroCodec CODEC = AvroCodec.catalogue();
  private static final LedgerDatabase FIRST = LedgerDatabase.create("ledger_replay_first");
  private static final LedgerDatabase SECOND = LedgerDatabase.create("ledger_replay_second");

  private final RecordedLedger ledger = new RecordedLedger(FIRST);

  @AfterAll
  static void close() {
    FIRST.close();
    SECOND.close();
  }

  @Test
  void anotherDatabaseGetsTheSameBytesFromTheSameBatches() {
    long seed = Long.getLong("finlego.test.seed", System.nanoTime());
    assertThat(Program.random(seed, STEPS).run(this::run, new World()))
        .as("seed %d", seed)
        .isNull();
    applyCodesAndTokens();
    applyCommandsOfOtherDomains();

    List<String> outcomes = ledger.repeatOn(SECOND);
    assertThat(DomainReplay.firstDifference(ledger.outcomes(), outcomes))
        .as("outcomes, seed %d", seed)
        .isNull();
    assertThat(DomainReplay.firstDifference(ledger.rows(), RecordedLedger.rowsOf(SECOND)))
        .as("rows, seed %d", seed)
        .isNull();
  }

  private List<Answer> run(List<Ledger.Command> commands) {
    List<LedgerRequest> requests =
        commands.stream()
            .map(command -> new LedgerCommand(Commands.CALLER, command.payload(), command.dryRun()))
            .map(command -> CODEC.encode(Topics.LEDGER_COMMANDS, command))
            .map(FIRST.domain()::decode)
            .toList();
    return ledger.apply(requests).stream()
        .map(outcome -> new Answer(Commands.result(outcome)))
        .toList();
  }

  /** Closes one of two accounts with a code that is guessed wrong once. */
  private void applyCodesAndTokens() {
    ClientId client = new ClientId(UUID.randomUUID());
    List<Outcome> opened = apply(Commands.openFor(client, "EUR"), Commands.openFor(client, "USD"));
    AccountId account = Commands.accountId(opened.getFirst());
    LedgerRequest sending =
        Commands.of(
            new OtpCommand.SendOtp(client, OtpOperation.CLOSE_ACCOUNT, account, "+370*****00"));
    Notification sent = notification(apply(sending, sending).getLast());
    UUID otp = sent.getSubjectId();
    List<Outcome> verified =
        apply(verifying(client, otp, "wrong"), verifying(client, otp, sent.getCode()));
    String token = TestVault.token((OtpTokenSealed) Commands.result(verified.getLast()));
    List<Outcome> closed =
        apply(
            Commands.of(new AccountCommand.CloseAccount(account, client, "0")),
            Commands.of(
                new AccountCommand.CloseAccount(account, client, OtpDigests.ofToken(token))));

    assertThat(Stream.of(verified, closed).flatMap(List::stream).map(Outcome::code))
        .containsExactly("invalidConfirmationCode", "ok", "invalidOtpToken", "ok");
  }

  private void applyCommandsOfOtherDomains() {
    ClientId client = new ClientId(UUID.randomUUID());
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    AccountId settlement =
        Commands.accountId(apply(Commands.open(AccountType.SETTLEMENT, "EUR", 0)).getFirst());
    RecordRefusal refusal =
        new RecordRefusal(
            List.of(new RefusalReason("invalidField", "Something is wrong.", "name")));
    List<Outcome> outcomes =
        apply(
            importing(client, "EUR", "USD"),
            importing(new ClientId(UUID.randomUUID()), "EUR", "GBP"),
            Commands.of(
                new ClientCommand.EndClient(client, Instant.now(), UUID.randomUUID(), "asked to")),
            Commands.of(
                new ClientCommand.EndClient(
                    new ClientId(UUID.randomUUID()), Instant.now(), UUID.randomUUID(), "asked to")),
            Commands.of(
                new AccountCommand.RestateDays(
                    List.of(settlement), new DayPeriod(today.minusDays(1), today.plusDays(1)))),
            new LedgerRequest.OfAnswer(Commands.CALLER, "{}"),
            new LedgerRequest.OfRefusal(Commands.CALLER, refusal));

    assertThat(outcomes)
        .extracting(Outcome::code)
        .containsExactly(
            "ok", "currencyNotAvailable", "accountsNotClosed", "ok", "ok", "ok", "invalidField");
  }

  private static LedgerRequest importing(ClientId client, String... currencies) {
    return Commands.of(
        new ClientCommand.OpenImportedAccounts(
            client,
            Restriction.BLOCKED,
            Stream.of(currencies)
                .map(
                    currency ->
                        new AccountCommand.OpenAccount(
                            client,
                            AccountType.CLIENT,
                            currency,
                            null,
                            new RequestedAmount.MinorUnits(0),
                            null))
                .toList()));
  }

  private static LedgerRequest verifying(ClientId client, UUID otp, String code) {
    return Commands.of(new OtpCommand.VerifyOtp(client, otp, OtpDigests.ofCode(otp, code)));
  }

  private static Notification notification(Outcome outcome) {
    return CODEC.decode(outcome.events().getFirst().value(), Notification.class);
  }

  private List<Outcome> apply(LedgerRequest... requests) {
    return ledger.apply(List.of(requests));
  }
}
