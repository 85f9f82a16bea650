package io.finlego.schemas;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.EntrySide;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MovementKind;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.TransactionSnapshot;
import io.finlego.schemas.ledger.TransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Records for tests, some written by hand and some random. */
public final class Samples {

  private static final long SEED = 20_260_721L;
  private static final Caller CALLER = new Caller(CallerKind.system, "back-office");

  private Samples() {}

  /** Records of every topic. */
  static List<Sample> all() {
    AvroTrust.establish();
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample(Topics.CLIENT_COMMANDS, createClient()));
    samples.add(new Sample(Topics.LEDGER_EVENTS, paymentPosted()));
    ReleasedSchemasTest.topics()
        .forEach(
            topic ->
                RandomRecords.of(topic.valueSchema(), SEED, 8)
                    .forEach(r -> samples.add(new Sample(topic.name(), r))));
    return samples;
  }

  static ClientCommand createClient() {
    return createClient("{\"a\": [1, 2]}");
  }

  static ClientCommand createClient(String profile) {
    CreateClient create =
        CreateClient.newBuilder()
            .setType(ClientType.company)
            .setOnboardingId(new UUID(1, 2))
            .setEditorUserId(new UUID(3, 4))
            .setRiskLevel(RiskLevel.low)
            .setIsDefaultCompliant(true)
            .setDisplayName("Canary Ltd – Ž\uD83D\uDC26")
            .setPhoneNumber("+37060000000")
            .setProfile(profile)
            .build();
    return new ClientCommand(CALLER, create);
  }

  /** A command that ends after the claimed length of its caller's subject. */
  static byte[] createClientWithSubjectLength(long claim) {
    return crafted(
        Topics.CLIENT_COMMANDS,
        encoder -> {
          encoder.writeEnum(CallerKind.system.ordinal());
          encoder.writeLong(claim);
        });
  }

  /** A refusal that ends after the claimed number of its problems. */
  static byte[] rejectedWithProblems(long claim) {
    return crafted(
        Topics.REPLIES,
        encoder -> {
          encoder.writeIndex(0);
          encoder.writeLong(claim);
        });
  }

  public static LedgerEvent paymentPosted() {
    UUID payment = new UUID(10, 1);
    UUID debit = new UUID(10, 2);
    UUID credit = new UUID(10, 3);
    UUID line = new UUID(10, 4);
    Instant now = Instant.parse("2026-02-28T23:59:59.999999Z");
    LocalDate day = LocalDate.of(2026, 2, 28);
    TransactionSnapshot transaction =
        TransactionSnapshot.newBuilder()
            .setId(line)
            .setPaymentId(payment)
            .setSequence(1)
            .setDebitAccountId(debit)
            .setCreditAccountId(credit)
            .setAmount(1_000)
            .setCurrency("EUR")
            .setStatus(PaymentStatus.posted)
            .setType(TransactionType.transfer)
            .setDescription(null)
            .setValueDate(day)
            .setBookingDate(day)
            .setCreatedAt(now)
            .setPostedAt(now)
            .setMetadata(null)
            .build();
    PaymentSnapshot snapshot =
        PaymentSnapshot.newBuilder()
            .setId(payment)
            .setStatus(PaymentStatus.posted)
            .setExternalId("invoice-1")
            .setDescription(null)
            .setTransactions(List.of(transaction))
            .setMetadata(null)
            .setCreatedAt(now)
            .setPendedAt(null)
            .setPostedAt(now)
            .setCancelledAt(null)
            .setExpiresAt(null)
            .setCancelReason(null)
            .build();
    PaymentPosted posted =
        new PaymentPosted(
            snapshot,
            List.of(
                movement(debit, line, EntrySide.debit), movement(credit, line, EntrySide.credit)));
    return new LedgerEvent(new UUID(10, 5), new UUID(10, 6), now, day, CALLER, posted);
  }

  private static AccountMovement movement(UUID account, UUID transaction, EntrySide side) {
    return AccountMovement.newBuilder()
        .setAccountId(account)
        .setClientId(new UUID(11, 1))
        .setAccountType(AccountType.client)
        .setCurrency("EUR")
        .setRevision(7)
        .setKind(MovementKind.entry)
        .setSide(side)
        .setAmount(1_000)
        .setTransactionId(transaction)
        .setBalanceAfter(5_000)
        .setHeldAfter(0)
        .setOverdraftLimit(0)
        .setVersion(6)
        .setStatusAfter(AccountStatus.active)
        .build();
  }

  private static byte[] crafted(String topic, Body body) {
    try {
      ByteArray bytes = new ByteArray();
      WireFormat.writeHeader(
          bytes, SchemaCatalogue.shipped().latest(SchemaCatalogue.subjectOf(topic)).id());
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
      body.write(encoder);
      encoder.flush();
      return bytes.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Body {
    void write(BinaryEncoder encoder) throws IOException;
  }
}
