package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.notification.Notification;
import io.finlego.schemas.reply.OtpSent;
import io.finlego.schemas.reply.OtpTokenSealed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One-time codes, on a real Postgres. */
class OtpTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_otp");

  private final ClientId client = new ClientId(UUID.randomUUID());
  private final AccountId account = open(client);

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @Test
  void aCodeGivesATokenThatClosesTheAccountOnce() {
    Notification sent = send(account);
    String token = token(sent);

    assertThat(close(account, token)).isEqualTo("ok");

    assertThat(
            LEDGER
                .sql()
                .sql("select status from otp where id = ?")
                .param(sent.getSubjectId())
                .query(String.class)
                .single())
        .isEqualTo("used");
  }

  @Test
  void onlyTheNotificationContainsTheCode() {
    Outcome outcome =
        apply(new OtpCommand.SendOtp(client, OtpOperation.CLOSE_ACCOUNT, account, "+370*****00"));
    Notification notification = notification(outcome);

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> assertThat(((Outgoing.Event) event).topic()).isEqualTo(Topics.NOTIFICATIONS));
    assertThat(notification.getCode()).matches("[0-9]{6}");
    assertThat(new String(outcome.reply(), StandardCharsets.ISO_8859_1))
        .doesNotContain(notification.getCode());
    assertThat(((OtpSent) Commands.result(outcome)).getMaskedDestination())
        .isEqualTo("+370*****00");
    assertThat(
            LEDGER
                .sql()
                .sql("select otp::text from otp where id = ?")
                .param(notification.getSubjectId())
                .query(String.class)
                .single())
        .doesNotContain(notification.getCode());
  }

  @Test
  void theFifthWrongGuessKillsTheCode() {
    Notification sent = send(account);

    for (int guess = 0; guess < 5; guess++) {
      assertThat(verify(client, sent.getSubjectId(), wrong(sent)).code())
          .isEqualTo("invalidConfirmationCode");
    }

    assertThat(verify(client, sent.getSubjectId(), sent.getCode()).code()).isEqualTo("otpDead");
  }

  @Test
  void guessesInParallelAreCountedToo() throws Exception {
    Notification sent = send(account);
    List<Callable<String>> guesses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      guesses.add(() -> verify(client, sent.getSubjectId(), wrong(sent)).code());
    }

    List<String> codes = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (Future<String> guess : pool.invokeAll(guesses)) {
        codes.add(guess.get());
      }
    }

    assertThat(codes.stream().filter("invalidConfirmationCode"::equals)).hasSize(5);
    assertThat(codes.stream().filter("otpDead"::equals)).hasSize(35);
  }

  @Test
  void aTokenIsBoundToItsClientAndAccount() {
    AccountId other = open(client);
    String token = token(send(account));

    assertThat(close(other, token)).isEqualTo("invalidOtpToken");
    ClientId stranger = new ClientId(UUID.randomUUID());
    assertThat(
            apply(new AccountCommand.CloseAccount(account, stranger, OtpDigests.ofToken(token)))
                .code())
        .isEqualTo("accountNotFound");
    assertThat(close(account, null)).isEqualTo("invalidOtpToken");
    assertThat(close(account, token + "x")).isEqualTo("invalidOtpToken");
    assertThat(close(account, token)).isEqualTo("ok");
  }

  @Test
  void aTokenOfARefusedClosingStaysValid() {
    AccountId settlement =
        Commands.accountId(apply(Commands.open(AccountType.SETTLEMENT, "EUR", 0)));
    String token = token(send(account));
    apply(Commands.make(settlement, account, 5));
    assertThat(close(account, token)).isEqualTo("accountNotEmpty");
    apply(Commands.make(account, settlement, 5));

    assertThat(close(account, token)).isEqualTo("ok");
  }

  @Test
  void aNewCodeKillsTheOldOne() {
    Notification old = send(account);
    Notification fresh = send(account);

    assertThat(verify(client, old.getSubjectId(), old.getCode()).code()).isEqualTo("otpDead");
    assertThat(verify(client, fresh.getSubjectId(), fresh.getCode()).code()).isEqualTo("ok");
    assertThat(verify(client, fresh.getSubjectId(), fresh.getCode()).code()).isEqualTo("otpDead");
  }

  @Test
  void aCodeIsUnknownToAnotherClient() {
    Notification sent = send(account);

    assertThat(verify(new ClientId(UUID.randomUUID()), sent.getSubjectId(), sent.getCode()).code())
        .isEqualTo("otpNotFound");
    assertThat(
            apply(
                    new OtpCommand.SendOtp(
                        new ClientId(UUID.randomUUID()), OtpOperation.CLOSE_ACCOUNT, account, "x"))
                .code())
        .isEqualTo("accountNotFound");
  }

  @Test
  void anExpiredCodeIsRefused() {
    Notification sent = send(account);
    LEDGER
        .sql()
        .sql("update otp set expires_at = now() - interval '1 second' where id = ?")
        .param(sent.getSubjectId())
        .update();

    assertThat(verify(client, sent.getSubjectId(), sent.getCode()).code()).isEqualTo("otpExpired");
  }

  @Test
  void aClientGetsAtMostFiveCodesWithinTheWindow() {
    for (int i = 0; i < 5; i++) {
      send(account);
    }

    assertThat(
            apply(new OtpCommand.SendOtp(client, OtpOperation.CLOSE_ACCOUNT, account, "x")).code())
        .isEqualTo("tooManyCodes");
  }

  private Notification send(AccountId about) {
    return notification(
        apply(new OtpCommand.SendOtp(client, OtpOperation.CLOSE_ACCOUNT, about, "+370*****00")));
  }

  private String token(Notification sent) {
    return TestVault.token(
        (OtpTokenSealed) Commands.result(verify(client, sent.getSubjectId(), sent.getCode())));
  }

  private String close(AccountId closedAccount, @Nullable String token) {
    return apply(
            new AccountCommand.CloseAccount(
                closedAccount, client, token == null ? null : OtpDigests.ofToken(token)))
        .code();
  }

  private static Outcome verify(ClientId guesser, UUID otp, String code) {
    return apply(new OtpCommand.VerifyOtp(guesser, otp, OtpDigests.ofCode(otp, code)));
  }

  private static String wrong(Notification sent) {
    return sent.getCode().equals("000000") ? "000001" : "000000";
  }

  private static Notification notification(Outcome outcome) {
    return AvroCodec.catalogue().decode(outcome.events().getFirst().value(), Notification.class);
  }

  private static AccountId open(ClientId owner) {
    return Commands.accountId(
        apply(
            new AccountCommand.OpenAccount(
                owner, AccountType.CLIENT, "EUR", null, new RequestedAmount.MinorUnits(0), null)));
  }

  private static Outcome apply(AccountCommand command) {
    return apply(Commands.of(command));
  }

  private static Outcome apply(OtpCommand command) {
    return apply(Commands.of(command));
  }

  private static Outcome apply(LedgerRequest request) {
    return LEDGER.apply(Commands.batch(request)).getFirst();
  }
}
